/** What is handed to the system's browser or mail program. */
const PROTOCOLS = ['http:', 'https:', 'mailto:']
/** Longer ones are cut off or refused by systems, and no person typed them. */
const MAX_LENGTH = 2000

/**
 * An address that may leave the app, as the URL Standard writes it; null for any other: of another scheme,
 * with a name or password in it, not parsable, or with a character that a shell or a person reads otherwise.
 */
export function externalAddress(address: string): string | null {
  if (address.length > MAX_LENGTH || hasHidden(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!PROTOCOLS.includes(url.protocol)) return null
  if (url.protocol === 'mailto:') return isMailbox(url) ? url.href : null
  return url.username || url.password ? null : url.href
}

/** Control characters, and signs that turn the direction of text or are not seen. */
const hasHidden = (address: string): boolean => /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(address)

/** No attachment may be asked for, and a mailbox has one at sign. */
function isMailbox({ pathname, searchParams }: URL): boolean {
  const attaches = [...searchParams.keys()].some((name) => /^attach/i.test(name))
  const mailbox = decoded(pathname)
  return /^[^\s@/\\]+@[^\s@/\\]+$/.test(mailbox) && !hasHidden(mailbox) && !attaches
}

/** @returns '' for what is not percent-encoded as it should be */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
