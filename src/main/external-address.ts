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
  if (url.protocol === 'mailto:') return isMailto(url) ? url.href : null
  return url.username || url.password ? null : url.href
}

/** Control characters, and signs that turn the direction of text or are not seen. */
const hasHidden = (address: string): boolean => /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(address)

/** Fields that a mailto address may fill in; a mail program may know others that attach files. */
const MAIL_FIELDS = /^(to|cc|bcc|subject|body|keywords|in-reply-to)$/i

/**
 * Whether a mailto address names one mailbox or several, separated by commas, and fills in only what a person
 * sees before it is sent (RFC 6068). Line breaks stand in the body alone.
 */
function isMailto({ pathname, searchParams }: URL): boolean {
  const mailboxes = pathname.split(',').map(decoded)
  return (
    mailboxes.every(
      (mailbox) => /^[^\s@,/\\]+@[^\s@,/\\]+$/.test(mailbox) && !hasHidden(mailbox),
    ) &&
    [...searchParams].every(
      ([name, value]) =>
        MAIL_FIELDS.test(name) && !hasHidden(isBody(name) ? unbroken(value) : value),
    )
  )
}

const isBody = (name: string): boolean => name.toLowerCase() === 'body'
const unbroken = (text: string): string => text.replace(/\r\n/g, ' ')

/** @returns '' for what is not percent-encoded as it should be */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
