import { NotImplemented } from './not-implemented.ts'

/**
 * The address at which Chromium loads a custom scheme's URL:
 * `app://bundle/x` is `http://bundle.app.localhost/x`, a secure context like a privileged scheme.
 *
 * @param schemes those that the app handles
 * @throws NotImplemented for any other scheme, except about: and data:, which stay as they are
 */
export function toWeb(url: string, schemes: readonly string[]): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  const scheme = protocol.slice(0, -1)
  if (scheme === 'about' || scheme === 'data') return url
  if (!schemes.includes(scheme)) {
    const known = schemes.join(', ') || 'none yet'
    throw new NotImplemented(`loading ${protocol} URLs (only protocol.handle's schemes: ${known})`)
  }
  return `http://${host}.${scheme}.localhost${pathname}${search}${hash}`
}

/** The custom scheme's URL for an address that toWeb made; any other address as it is. */
export function fromWeb(url: string): string {
  const match = /^http:\/\/([^/]+)\.([a-z][a-z0-9+.-]*)\.localhost(?=[/?#]|$)/.exec(url)
  return match ? `${match[2]}://${match[1]}${url.slice(match[0].length)}` : url
}

/** The origin of a custom scheme's URL, as in `app://bundle`. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(url)?.[0] ?? ''
}
