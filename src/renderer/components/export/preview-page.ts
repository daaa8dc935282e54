import type { HtmlPieces } from '../../../episode/formats/html/serialize-html.ts'
import { ShownBlocks } from './shown-blocks.ts'

export interface PreviewOptions {
  /** Address in the app of a picture, for its `src` in the page. */
  pictureUrl: (src: string) => string
  /** Nonce that the policy lets style tags in with. */
  nonce: string
  /** Parses HTML into a document in which nothing can run. */
  parse: (html: string) => Document
}

/** Stands where the blocks go while what is around them is parsed. */
const PLACE = '<hr id="blocks">'

/**
 * An exported page in an empty document: its pictures come from the library, its style is let in by the
 * policy's nonce, and its links lead nowhere. Only what changed is exchanged.
 */
export class PreviewPage {
  readonly #document: Document
  readonly #options: PreviewOptions
  #frame = ''
  #blocks: ShownBlocks | null = null

  /** @param shown a document that shows nothing yet */
  constructor(shown: Document, options: PreviewOptions) {
    this.#document = shown
    this.#options = options
  }

  /** @param onDone called when all of it is there; not when another page is shown before */
  show({ frame, blocks }: HtmlPieces, onDone: () => void): void {
    const html = frame.join(PLACE)
    if (html !== this.#frame) this.#showFrame(html)
    this.#frame = html
    this.#blocks?.show(blocks, onDone)
  }

  /** Leaves off; what is shown stays. */
  stop(): void {
    this.#blocks?.stop()
  }

  /** Shows what stands around the blocks; those that are shown stay. */
  #showFrame(html: string): void {
    // At the start of its line, since a title may speak of "<style>" too.
    const styled = html.replace(/^<style>/m, () => `<style nonce="${this.#options.nonce}">`)
    const next = this.#options.parse(styled)
    const page = this.#document
    this.#make(next.documentElement)
    const place = next.getElementById('blocks')
    const article = next.querySelector('article')
    const shown = page.querySelector('article')
    page.documentElement.lang = next.documentElement.lang
    if (!article) return
    if (!shown || !this.#blocks) {
      place?.remove()
      page.head.replaceWith(page.importNode(next.head, true))
      page.body.replaceWith(page.importNode(next.body, true))
      this.#startBlocks()
      return
    }
    page.title = next.title
    for (const { name } of [...shown.attributes]) shown.removeAttribute(name)
    for (const { name, value } of article.attributes) shown.setAttribute(name, value)
    this.#blocks.showBefore([...article.children].filter((element) => element !== place))
  }

  #startBlocks(): void {
    const article = this.#document.querySelector('article')
    if (!article) return
    this.#blocks = new ShownBlocks(article, (html) => {
      const { body } = this.#options.parse(html)
      this.#make(body)
      return [...body.children]
    })
  }

  /** Makes foreign elements ones to be looked at here. */
  #make(element: Element): void {
    for (const image of element.querySelectorAll('img')) {
      const src = image.getAttribute('src')
      if (src) image.setAttribute('src', this.#options.pictureUrl(decodeURI(src)))
    }
    for (const link of element.querySelectorAll('a[href]')) link.removeAttribute('href')
  }
}
