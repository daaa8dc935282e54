const PROTOCOLS = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Whether an address may stand in a link: http, https, mailto, tel, or relative. Reads the address as
 * browsers do (WHATWG URL: white space and control characters do not count), so that
 * "java\nscript:" is seen for what it is.
 */
export function isSafeUrl(url: string): boolean {
  const visible = url.replace(/[^!-\u{10ffff}]/gu, '')
  const protocol = /^([^/?#:]*):/.exec(visible)?.[1]
  return protocol === undefined || PROTOCOLS.has(protocol.toLowerCase())
}

/** Whether an address can be the audio of a page: http or https. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

/** An address as it is seen from a page's; as it stands where that is not known, or it is none. */
export function wholeUrl(url: string, pageUrl: string | null): string {
  return pageUrl !== null && URL.canParse(url, pageUrl) ? new URL(url, pageUrl).href : url
}

/** Whether a path names a file inside the episode's own folder ("images/sam.jpg"). */
export function isPicturePath(path: string): boolean {
  const segments = path.split('/')
  return (
    path !== '' &&
    !/[\\:]/.test(path) &&
    !path.startsWith('/') &&
    segments.every((segment) => segment !== '..' && segment !== '')
  )
}
