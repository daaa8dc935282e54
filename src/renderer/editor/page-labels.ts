import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The words that the page itself shows or tells to a screen reader, in the person's language. */
export interface PageLabels {
  /** Name of the editor as a whole. */
  page: string
  title: string
  titlePlaceholder: string
  cover: string
  figure: string
  alt: string
  altPlaceholder: string
  decorativePlaceholder: string
  caption: string
  captionPlaceholder: string
  lead: string
  leadPlaceholder: string
  player: string
  playerPlaceholder: string
  body: string
  bodyPlaceholder: string
  addPicture: string
  dropPicture: string
  replacePicture: string
  missingPicture: string
  addCredit: string
  editCredit: string
}

/** Names of the words in the namespace `editor`. */
const KEYS = {
  page: 'page',
  title: 'title',
  titlePlaceholder: 'title-placeholder',
  cover: 'cover',
  figure: 'figure',
  alt: 'alt',
  altPlaceholder: 'alt-placeholder',
  decorativePlaceholder: 'decorative-placeholder',
  caption: 'caption',
  captionPlaceholder: 'caption-placeholder',
  lead: 'lead',
  leadPlaceholder: 'lead-placeholder',
  player: 'player',
  playerPlaceholder: 'player-placeholder',
  body: 'body',
  bodyPlaceholder: 'body-placeholder',
  addPicture: 'add-picture',
  dropPicture: 'drop-picture',
  replacePicture: 'replace-picture',
  missingPicture: 'missing-picture',
  addCredit: 'add-credit',
  editCredit: 'edit-credit',
} as const satisfies Record<keyof PageLabels, string>

/** The page's words, out of a function that knows the texts of the namespace `editor`. */
export function createPageLabels(
  translate: (key: (typeof KEYS)[keyof PageLabels]) => string,
): PageLabels {
  const entries = Object.entries(KEYS).map(([name, key]) => [name, translate(key)])
  return Object.fromEntries(entries)
}

/** The page's words in the person's language, the same object until it changes. */
export function usePageLabels(): PageLabels {
  const { t } = useTranslation('editor')
  return useMemo(() => createPageLabels((key) => t(key)), [t])
}
