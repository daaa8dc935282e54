/** Languages that podcasts are often made in; any other stays as it is in the page. */
const COMMON = 'ar cs da de el en es fi fr he hi hu it ja ko nb nl pl pt ro ru sv tr uk zh'.split(
  ' ',
)

/**
 * Languages to choose from, by name in the person's own language.
 * @param current BCP 47 tag that the page has now; offered also when it is a rare one
 * @param inLanguage BCP 47 tag of the language that the names are in
 */
export function languageOptions(
  current: string | null,
  inLanguage: string,
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language' })
  const tags = current && !COMMON.includes(current) ? [...COMMON, current] : COMMON
  const { compare } = new Intl.Collator(inLanguage)
  return tags
    .map((value) => ({ value, label: nameOf(value, names) }))
    .sort((a, b) => compare(a.label, b.label))
}

/** A tag that is none is its own name. */
function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
