/** A licence that can be picked, as the page shows it. */
export interface Licence {
  id: string
  kind: 'creative-commons' | 'own' | 'reserved' | 'agency'
  /** Its name in the page's language: German, or English for all others. */
  name: { de: string; en: string }
  /** Address of its text; null where there is none for all. */
  url: string | null
}

const creativeCommons = (name: string, path: string): Licence => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  kind: 'creative-commons',
  name: { de: name, en: name },
  url: `https://creativecommons.org/${path}/`,
})

const agency = (id: string, name: string, url: string): Licence => ({
  id,
  kind: 'agency',
  name: { de: `${name}-Lizenz`, en: `${name} licence` },
  url,
})

const TERMS = ['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND'] as const
/** Versions in use, newest first; 3.0 has a German port, which is what "DE" means. */
const VERSIONS = ['4.0', '3.0', '3.0 DE', '2.0'] as const

/**
 * The licences of a picker: all terms of Creative Commons in the versions in use
 * (creativecommons.org/licenses/list.en), one's own pictures, all rights reserved, and the
 * terms of agencies and stock sites that podcasts use.
 */
export const LICENCES: readonly Licence[] = [
  {
    id: 'own',
    kind: 'own',
    name: { de: 'eigenes Bild', en: 'own picture' },
    url: null,
  },
  {
    id: 'all-rights-reserved',
    kind: 'reserved',
    name: { de: 'alle Rechte vorbehalten', en: 'all rights reserved' },
    url: null,
  },
  ...VERSIONS.flatMap((version) =>
    TERMS.map((terms) =>
      creativeCommons(
        `CC ${terms} ${version}`,
        `licenses/${terms.toLowerCase()}/${version.toLowerCase().replace(' ', '/')}`,
      ),
    ),
  ),
  creativeCommons('CC0 1.0', 'publicdomain/zero/1.0'),
  {
    id: 'public-domain',
    kind: 'creative-commons',
    name: { de: 'gemeinfrei', en: 'public domain' },
    url: 'https://creativecommons.org/publicdomain/mark/1.0/',
  },
  agency('adobe-stock', 'Adobe-Stock', 'https://stock.adobe.com/license-terms'),
  agency('canva', 'Canva', 'https://www.canva.com/policies/content-license-agreement/'),
  agency('getty', 'Getty-Images', 'https://www.gettyimages.com/eula'),
  agency('istock', 'iStock', 'https://www.istockphoto.com/legal/license-agreement'),
  agency('pexels', 'Pexels', 'https://www.pexels.com/license/'),
  agency('picture-alliance', 'Picture-Alliance', 'https://www.picture-alliance.com/'),
  agency('pixabay', 'Pixabay', 'https://pixabay.com/service/license-summary/'),
  agency('shutterstock', 'Shutterstock', 'https://www.shutterstock.com/license'),
  agency('unsplash', 'Unsplash', 'https://unsplash.com/license'),
]

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** The licence of a name in either language, however it is spaced ("cc-by 4.0"); null for any other words. */
export function licenceNamed(words: string): Licence | null {
  const wanted = plain(words)
  return LICENCES.find(({ name }) => [plain(name.de), plain(name.en)].includes(wanted)) ?? null
}

/** The licence that an address of its text stands for; null for any other address. */
export function licenceAt(address: string): Licence | null {
  const wanted = plainAddress(address)
  return LICENCES.find(({ url }) => url !== null && plainAddress(url) === wanted) ?? null
}

/** An address without what does not matter in it: scheme, `www.`, the legal code's part, a language and the last slash. */
const plainAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(?:legalcode|deed)(?:\.[a-z-]+)?\/?$/, '')
    .replace(/\/$/, '')

/** Whether a licence asks for title, author, source and licence in this order (TASL). */
export function isCreativeCommons(words: string | null): boolean {
  return (
    words !== null &&
    (licenceNamed(words)?.kind === 'creative-commons' || /^CC[ -]?(BY|0)\b/i.test(words))
  )
}
