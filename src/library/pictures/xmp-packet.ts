import type { Credit } from '../../episode/credits/credit.ts'
import { licenceNamed } from '../../episode/credits/licences.ts'
import { isWebUrl } from '../../episode/formats/safe-url.ts'

/**
 * A credit as an XMP packet (ISO 16684-1), in the properties that the IPTC Photo Metadata Standard 2023
 * and search engines read: creator, credit line, copyright, source, licence and where to get one.
 * Lost: when the rights end.
 */
export function xmpPacket(credit: Credit): string {
  const { title, creator, source, sourceUrl, license, licenseUrl, note } = credit
  const line = credit.creditLine ?? [creator, source].filter(Boolean).join('/')
  const licence = [licenseUrl, license].find((words) => words && isWebUrl(words)) ?? null
  const terms = [license === licence ? null : license, note].filter(Boolean).join(', ')
  const licensor = sourceUrl && isWebUrl(sourceUrl) ? sourceUrl : null
  const properties = [
    title && alternative('dc:title', title),
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyrightOf(credit) && alternative('dc:rights', copyrightOf(credit)),
    line && `<photoshop:Credit>${escapeXml(line)}</photoshop:Credit>`,
    source && `<photoshop:Source>${escapeXml(source)}</photoshop:Source>`,
    licence && `<xmpRights:WebStatement>${escapeXml(licence)}</xmpRights:WebStatement>`,
    licence && `<cc:license rdf:resource="${escapeXml(licence)}"/>`,
    terms && alternative('xmpRights:UsageTerms', terms),
    licensor &&
      `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${escapeXml(licensor)}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`,
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${NAMESPACES}>
${properties.filter(Boolean).join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const NAMESPACES = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['photoshop', 'http://ns.adobe.com/photoshop/1.0/'],
  ['xmpRights', 'http://ns.adobe.com/xap/1.0/rights/'],
  ['cc', 'http://creativecommons.org/ns#'],
  ['plus', 'http://ns.useplus.org/ldf/xmp/1.0/'],
]
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('')

/** What nobody owns has no copyright to be named. */
function copyrightOf({ creator, source, creditLine, license }: Credit): string {
  const owner = creator ?? creditLine ?? source
  const isFree =
    license !== null && ['cc0-1.0', 'public-domain'].includes(licenceNamed(license)?.id ?? '')
  if (!owner || isFree) return ''
  return owner.startsWith('©') ? owner : `© ${owner}`
}

/** A text that could have others in other languages beside it. */
const alternative = (name: string, words: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(words)}</rdf:li></rdf:Alt></${name}>`

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Words in XML 1.0, without the characters that it cannot hold. */
const escapeXml = (words: string): string =>
  words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign)
