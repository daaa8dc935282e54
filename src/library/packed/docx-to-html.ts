import { zipSync } from 'fflate/browser'
import mammoth from 'mammoth'
import { Problem } from '../../episode/problem.ts'
import { IMAGES_FOLDER } from '../library.ts'

/** A Word document as the HTML it stands for. */
export interface WordDocument {
  html: string
  /** The pictures in it, by the `src` they have in the HTML. */
  pictures: Map<string, Uint8Array>
  /** What Word's document has and the HTML does not, in the words of who read it. */
  messages: string[]
}

/** What mammoth leaves plain and a page knows: Word's names for its own styles, in every language. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
  "p[style-name='No Spacing'] => p:fresh",
  "p[style-name='Body Text'] => p:fresh",
  "p[style-name='Normal (Web)'] => p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Default Paragraph Font'] =>",
]

/** A paragraph that holds one picture, and the caption that Word has below it. */
const CAPTIONED = /<p>(<img [^>]*\/>)<\/p><figcaption>(.*?)<\/figcaption>/gs
/** Nothing in a page is led to by "#". */
const INNER_LINK = /<a (?:id="[^"]*" )?href="#[^"]*"[^>]*>(.*?)<\/a>/gs
const BACK_FROM_NOTE = / <a href="#[^"]*">↑<\/a>/g

/**
 * Reads a Word document (ECMA-376) by mammoth, which is given nothing but the files in it: pictures that
 * it only points to are not fetched, and are named in the messages.
 * @param files of the archive, by their paths
 * @throws Problem, its name empty: archive-foreign (name) when it holds no Word document;
 *   archive-damaged (name, place)
 */
export async function docxToHtml(files: ReadonlyMap<string, Uint8Array>): Promise<WordDocument> {
  const pictures = new Map<string, Uint8Array>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = await image.readAsBuffer()
    const src = `${IMAGES_FOLDER}/picture-${pictures.size + 1}.${extension(image.contentType)}`
    pictures.set(src, bytes)
    return { src }
  })
  try {
    const { value, messages } = await mammoth.convertToHtml(
      // Packed anew, without packing: only what was checked is read.
      { buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) },
      { convertImage, styleMap: STYLE_MAP, externalFileAccess: false, idPrefix: '' },
    )
    const html = value
      .replace(BACK_FROM_NOTE, '')
      .replace(INNER_LINK, '$1')
      .replace(CAPTIONED, '<figure>$1<figcaption>$2</figcaption></figure>')
    return { html, pictures, messages: messages.map(({ message }) => message) }
  } catch (cause) {
    const isWord = [...files.keys()].some((path) => path.startsWith('word/'))
    if (!isWord) throw new Problem('archive-foreign', { name: '' }, { cause })
    throw new Problem('archive-damaged', { name: '', place: MAIN_PART }, { cause })
  }
}

const MAIN_PART = 'word/document.xml'

const extension = (mediaType: string): string =>
  /\/([a-z0-9]+)/.exec(mediaType)?.[1]?.replace('jpeg', 'jpg') ?? 'bin'
