import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { answerOpenDialog } from '../hosts/drive/answer-dialogs.ts'

/** On the welcome screen, asks for a new library in a folder that the person chooses. */
export async function createLibraryIn(
  app: ElectronApplication,
  window: Page,
  folder: string,
): Promise<void> {
  await answerOpenDialog(app, folder)
  await window.getByRole('button', { name: 'Change …' }).click()
  await expect(window.getByText(folder, { exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Create', exact: true }).click()
}

/** On the welcome screen, opens the library in a folder that the person chooses. */
export async function openLibraryIn(
  app: ElectronApplication,
  window: Page,
  folder: string,
): Promise<void> {
  await answerOpenDialog(app, folder)
  await window.getByRole('button', { name: 'Open a library …' }).click()
}
