import type { ExportPage, ExportTarget } from './format.ts'

const loaders: Record<ExportTarget, () => Promise<ExportPage>> = {
  markdown: async () => (await import('./markdown/serialize-markdown.ts')).serializeMarkdown,
  'html-page': async () => (await import('./html/serialize-html.ts')).serializeHtmlPage,
  'html-fragment': async () => (await import('./html/serialize-html.ts')).serializeHtmlFragment,
}

/** Writes one target as `exporters` does, and loads nothing that other formats need. */
export function loadSerializer(target: ExportTarget): Promise<ExportPage> {
  return loaders[target]()
}
