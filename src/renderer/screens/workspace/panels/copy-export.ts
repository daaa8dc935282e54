import type { ExportTarget } from '../../../../episode/formats/format.ts'
import { invoke } from '../../../bridge.ts'

/**
 * Puts an exported page on the clipboard: as text to the letter, and HTML also as what it shows, for
 * programs that take formatted text. Those get the article without the page around it, whose style sheet
 * the browser would write into every element.
 * @throws DOMException when the window may not write to the clipboard; Problem when the page is gone
 */
export async function copyExport(
  folder: string,
  target: ExportTarget,
  text: string,
): Promise<void> {
  const texts: Record<string, string> = { 'text/plain': text }
  if (target !== 'markdown') {
    const article = await invoke('export:preview', folder, 'html-fragment')
    texts['text/html'] = article.text
  }
  const blobs = Object.entries(texts).map(([type, words]) => [type, new Blob([words], { type })])
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
