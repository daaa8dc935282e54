type CleanHtml = (html: string) => string

let loaded: CleanHtml | null = null
let loading: Promise<CleanHtml> | null = null

/** What makes foreign HTML clean; null until it is loaded. It brings a whole HTML parser. */
export function pasteCleaner(): CleanHtml | null {
  return loaded
}

/** Loads it: at the first paste at the latest, better before (docs/decisions/0014-what-loads-first.md). */
export function loadPasteCleaner(): Promise<CleanHtml> {
  loading ??= import('./clean-pasted-html.ts').then(({ cleanPastedHtml }) => {
    loaded = cleanPastedHtml
    return cleanPastedHtml
  })
  return loading
}
