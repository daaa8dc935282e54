interface Size {
  width: number
  height: number
  zoom?: number
}

/** What Chromium needs to be told so that a page has a size. Zooming in leaves fewer CSS pixels. */
export function deviceMetrics({ width, height, zoom = 1 }: Size) {
  return {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  }
}
