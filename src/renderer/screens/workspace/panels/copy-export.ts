import type { ExportTarget } from '../../../../episode/formats/format.ts'

/**
 * Puts an exported page on the clipboard: as text, and HTML also as what it shows, for programs that
 * take formatted text.
 * @throws DOMException when the window may not write to the clipboard
 */
export async function copyExport(target: ExportTarget, text: string): Promise<void> {
  const types = target === 'markdown' ? ['text/plain'] : ['text/plain', 'text/html']
  const blobs = types.map((type) => [type, new Blob([text], { type })])
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
