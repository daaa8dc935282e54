import type { Locator, Page } from '@playwright/test'

/** The list of the library's episodes. */
export function episodeList(window: Page): Locator {
  return window.getByRole('list', { name: 'Episodes' })
}

/** The line of an episode in the list, to open it by; `title` is what its title begins with. */
export function episodeRow(window: Page, title: string): Locator {
  const lines = episodeList(window).locator('button[data-folder]')
  return lines.filter({ has: window.locator('[title]', { hasText: new RegExp(`^${title}`) }) })
}

/** The titles in the list, in its order. */
export function listedTitles(window: Page): Locator {
  return episodeList(window).locator('button[data-folder] [title]')
}

/** Chooses from the "…" menu of an episode. */
export async function chooseEpisodeAction(
  window: Page,
  title: string,
  action: string,
): Promise<void> {
  await window.getByRole('button', { name: `More actions for “${title}` }).click()
  await window.getByRole('menuitem', { name: action }).click()
}
