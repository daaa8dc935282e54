/** What TypeScript's DOM does not have yet. */
interface SanitisingParser {
  parseHTML(html: string, options: { sanitizer: object }): Document
}

/**
 * Parses a page with the browser's own sanitiser, so that nothing in it can run or lead elsewhere than it
 * says: no scripts, frames, objects, event handlers or addresses of scripts. Style and pictures stay.
 * @param html a complete HTML page
 */
export function parseExportedPage(html: string): Document {
  return (Document as unknown as SanitisingParser).parseHTML(html, { sanitizer: {} })
}
