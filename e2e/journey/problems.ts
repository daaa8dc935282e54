import { expect, type Locator, type Page } from '@playwright/test'
import de from '../../resources/locales/de/problems.json' with { type: 'json' }
import en from '../../resources/locales/en/problems.json' with { type: 'json' }

const texts = { de, en }

export type ProblemCode = keyof typeof de & keyof typeof en
export type ProblemValues = Record<string, string | number>

/** What the app says about a problem: what is wrong, and what to do. */
export function problemText(
  language: keyof typeof texts,
  code: ProblemCode,
  values: ProblemValues,
): [what: string, todo: string] {
  const { what, todo } = texts[language][code]
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (place, name) => String(values[name] ?? place))
  return [fill(what), fill(todo)]
}

/**
 * Looks at a problem's message in German and, at last, in English. The choice of the language must be
 * in sight: on the welcome screen it is, elsewhere after showSettings.
 */
export async function expectProblem(
  window: Page,
  code: ProblemCode,
  values: ProblemValues = {},
  place: Locator = window.getByRole('alert'),
): Promise<void> {
  for (const [language, name] of [
    ['de', 'Deutsch'],
    ['en', 'English'],
  ] as const) {
    await window.getByText(name, { exact: true }).click()
    for (const sentence of problemText(language, code, values)) {
      await expect(place).toContainText(sentence)
    }
  }
}

/** Opens the settings at the window's right, by the library's menu. */
export async function showSettings(window: Page): Promise<void> {
  await window.getByRole('button', { name: /switch library, settings$/ }).click()
  await window.getByRole('menuitem', { name: 'Settings …' }).click()
  await expect(window.getByRole('complementary', { name: 'Settings' })).toBeVisible()
}
