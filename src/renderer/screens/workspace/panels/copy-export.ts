import type { ExportTarget } from '../../../../episode/formats/format.ts'

/**
 * Puts an exported page on the clipboard: as text, and HTML also as what it shows, for programs that
 * take formatted text.
 * @throws DOMException when the window may not write to the clipboard
 */
export async function copyExport(target: ExportTarget, text: string): Promise<void> {
  const items: Record<string, string> = { 'text/plain': text }
  // The clipboard takes no style sheets, and looking at one breaks the window's policy.
  if (target !== 'markdown') items['text/html'] = text.replace(/^<style>[\s\S]*?<\/style>/m, '')
  await navigator.clipboard.write([new ClipboardItem(items)])
}
