/** The part of the browser's Trusted Types that is used; jsdom has none. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown
}

/** Source of an empty frame, which is then filled with elements. */
export const EMPTY_PAGE = '<!doctype html>'

/** What the paste cleaner wrote last. */
let cleaned: string | null = null

/** Lets this HTML become elements, until there is another; ProseMirror is given it next. */
export function trustCleaned(html: string): string {
  cleaned = html
  return html
}

/**
 * What the browser asks about each string that is to become HTML. Text without a tag may: Mantine writes
 * its style sheets that way. Of HTML only an empty page, and what the paste cleaner has just written.
 * @returns null for anything else, which the browser then refuses
 */
export function allowedHtml(html: string): string | null {
  return !html.includes('<') || html === EMPTY_PAGE || html === cleaned ? html : null
}

/** Must run before anything is drawn. No script can do it again: the page's policy lets it once. */
export function installTrustedHtml(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: allowedHtml })
}
