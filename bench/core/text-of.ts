import type { Subject } from './subject.ts'

/** All text of a document, whether the page shows it or not. */
export function textOf({ window, editable, isPeer }: Subject): Promise<string> {
  return window.evaluate(
    ({ selector, isPeer }) =>
      isPeer ? peer.text() : (document.querySelector(selector)?.textContent ?? ''),
    { selector: editable, isPeer },
  )
}
