import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { answerOpenDialog } from '../hosts/drive/answer-dialogs.ts'
import { repositoryRoot } from '../hosts/find-chromium.ts'
import { chooseMenuItem } from './choose-menu-item.ts'
import { receiptPanel } from './receipt-panel.ts'

/** The real page that the sample episode was copied from. */
export const samplePage = join(repositoryRoot, 'src/episode/fixtures/folge-25-sam-linkedin.txt')

/** Imports a file by File > Import, and waits until its page and its receipt are open. */
export async function importFile(
  app: ElectronApplication,
  window: Page,
  path = samplePage,
): Promise<void> {
  await answerOpenDialog(app, path)
  await chooseMenuItem(app, 'import')
  await expect(receiptPanel(window)).toBeVisible()
}
