import de from '../../resources/locales/de/problems.json' with { type: 'json' }
import en from '../../resources/locales/en/problems.json' with { type: 'json' }

const texts = { de, en }

export type ProblemCode = keyof typeof de & keyof typeof en
export type Language = keyof typeof texts

/** What the app says about a problem: what is wrong, and what to do. */
export function problemText(
  language: Language,
  code: ProblemCode,
  values: Record<string, string | number>,
): string {
  const { what, todo } = texts[language][code]
  return `${what} ${todo}`.replace(/\{\{(\w+)\}\}/g, (place, name) => String(values[name] ?? place))
}
