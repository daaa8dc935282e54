import { strFromU8, unzipSync } from 'fflate/browser'
import { checkExport } from '../check-export.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { pictureNames } from '../packed/picture-names.ts'
import { serializeTextPack } from '../textbundle/serialize-text-bundle.ts'
import type { Conformance, Trial } from './conformance-row.ts'
import { eachPage } from './generated-pages.ts'

/** The pictures of generated pages, of which one is not there. */
const pictures = new Map(
  ['images/sam.jpg', 'images/größe 2.png'].map((src) => [src, Uint8Array.from([1])]),
)

/** The Markdown in a .textpack comes back as the page, its pictures under the names that they have there. */
export function checkTextBundles(trial: Trial): Promise<Conformance> {
  return eachPage(trial, (page) => {
    const { bytes, losses } = serializeTextPack(page, { fallbackLanguage: 'de', pictures }, 'Folge')
    const files = unzipSync(bytes)
    const text = strFromU8(files['Folge.textbundle/text.markdown'] ?? new Uint8Array())
    const names = pictureNames(page, pictures)
    const pictureUrl = (src: string) => {
      const name = names.get(src)
      return name === undefined ? src : `assets/${encodeURIComponent(name)}`
    }
    return [
      ...checkExport(page, { text, losses }, { pictureUrl }, parseMarkdown).map((loss) =>
        JSON.stringify(loss),
      ),
      ...[...names.values()].filter((name) => !(`Folge.textbundle/assets/${name}` in files)),
    ]
  })
}
