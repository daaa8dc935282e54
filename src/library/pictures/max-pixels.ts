/** No camera's picture has more, and no page needs it; each takes four bytes of memory when it is shown. */
export const MAX_MEGAPIXELS = 120
export const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
