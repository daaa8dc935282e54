const TABBABLE = [
  '[contenteditable="true"]',
  'button:not(:disabled):not([tabindex="-1"])',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'a[href]',
  '[tabindex="0"]',
].join(',')

/** Where a region wants the focus: its own mark, else the first thing that Tab reaches. */
function entry(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>('[data-region-entry]') ??
    region.querySelector<HTMLElement>(TABBABLE)
  )
}

/**
 * The element to focus in the region (`[data-region]`) after or before the one that has the focus; from
 * nowhere, the first or last one. Regions that hold nothing to focus are passed over.
 */
export function nextRegion(document: Document, direction: 1 | -1): HTMLElement | null {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(entry)
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  const start = current < 0 && direction < 0 ? 0 : current
  const next = regions.at((start + direction) % regions.length)
  return next ? entry(next) : null
}
