import type { Subject } from './subject.ts'

/** All text of a document, whether the page shows it or not, with every space an ordinary one. */
export async function textOf({ window, editable, isPeer }: Subject): Promise<string> {
  // What is out of sight the app draws a little later (docs/decisions/0009).
  await window.waitForFunction(() => !document.querySelector('[data-pending]'))
  const text = await window.evaluate(
    ({ selector, isPeer }) =>
      isPeer ? peer.text() : (document.querySelector(selector)?.textContent ?? ''),
    { selector: editable, isPeer },
  )
  return text.replaceAll('\u00a0', ' ')
}
