import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from '../../e2e/hosts/drive/answer-dialogs.ts'
import { clickMenu } from '../../e2e/hosts/drive/click-menu.ts'
import { repositoryRoot } from '../../e2e/hosts/find-chromium.ts'
import type { ExportTarget } from '../../src/episode/formats/format.ts'
import type { DemoApp } from './demo-app.ts'

/** The real page, as it was copied from a website. */
const SAMPLE = join(repositoryRoot, 'src/episode/fixtures/folge-25-sam-linkedin.txt')

/** The sample's known typos, and what was meant. */
const TYPOS = [
  ['Eipisode', 'Episode'],
  ['LInkedIn', 'LinkedIn'],
  ['firmeninteres', 'firmeninternes'],
  ['Linkskein', 'Likes'],
] as const

const ALTERATIONS = [
  ['ein absoluter Experte', 'ein bekannter Experte'],
  ['nicht einfach ein Mensch', 'ein Mensch'],
] as const

/** From the welcome screen to an empty library in its folder. */
export async function createLibrary({ window, t }: DemoApp): Promise<void> {
  await window.getByLabel(t('welcome.name')).fill('Stroisch Designed Innovation')
  await window.getByRole('button', { name: t('welcome.create-button'), exact: true }).click()
  await window.getByRole('navigation').waitFor()
}

/** From the welcome screen to a copy of the bundled show, with its first episode open. */
export async function openSampleShow({ window, t }: DemoApp): Promise<void> {
  await window.getByRole('button', { name: t('welcome.sample') }).click()
  await window.getByText(t('save.saved'), { exact: true }).waitFor()
}

/** Opens the receipt of the open episode's import. */
export async function showReceipt({ app, window, t }: DemoApp): Promise<void> {
  await clickMenu(app, 'import-receipt')
  await window.getByRole('complementary', { name: t('title', { ns: 'receipt' }) }).waitFor()
}

/** Brings the sample in, and waits for its receipt. */
export async function importSample({ app, window, t }: DemoApp): Promise<void> {
  await answerOpenDialog(app, SAMPLE)
  await clickMenu(app, 'import')
  await window.getByRole('complementary', { name: t('title', { ns: 'receipt' }) }).waitFor()
}

/** Corrects the known typos with find and replace, over the whole page. */
export const correctTypos = (demo: DemoApp): Promise<void> => replaceWords(demo, TYPOS)

/** Has only typos change, and changes what was said all the same, as the proof desk is open. */
export async function alterWords(demo: DemoApp): Promise<void> {
  const { window, t } = demo
  await window.getByRole('switch', { name: t('proofing:clean-up.switch') }).press('Space')
  await window.getByText(t('proofing:clean-up.nothing')).waitFor()
  await replaceWords(demo, ALTERATIONS)
  await window.getByText(t('proofing:clean-up.found', { count: ALTERATIONS.length })).waitFor()
  // Nothing stays selected.
  await window.keyboard.press('ArrowRight')
}

/** Takes back what alterWords did. */
export async function takeAlterationsBack({ app, window, t }: DemoApp): Promise<void> {
  for (const _ of ALTERATIONS) await clickMenu(app, 'undo')
  await window.getByText(t('proofing:clean-up.nothing')).waitFor()
  await window.getByRole('switch', { name: t('proofing:clean-up.switch') }).press('Space')
}

async function replaceWords(
  { app, window, t }: DemoApp,
  pairs: readonly (readonly [words: string, others: string])[],
): Promise<void> {
  await clickMenu(app, 'find')
  const find = window.getByRole('search')
  for (const [words, others] of pairs) {
    await find.getByLabel(t('find.find'), { exact: true }).fill(words)
    await find.getByLabel(t('find.replacement')).fill(others)
    await find.getByRole('button', { name: t('find.replace-all') }).click()
    await find.getByText(/\d+ /).waitFor()
  }
  await find.getByRole('button', { name: t('find.close') }).click()
  await window.getByText(t('save.saved'), { exact: true }).waitFor()
}

/** Opens the export panel with its preview. */
export async function openExport({ app, window, t }: DemoApp): Promise<void> {
  await clickMenu(app, 'export')
  await window.getByTitle(t('preview-frame', { ns: 'export' })).waitFor()
}

/** Exports the open episode; the export panel is open. @returns absolute path of the page's file */
export async function exportTo(
  { app, window, t }: DemoApp,
  target: ExportTarget,
  path: string,
): Promise<string> {
  await answerSaveDialog(app, path)
  const panel = window.getByRole('complementary', { name: t('title', { ns: 'export' }) })
  await panel.getByRole('combobox', { name: t('target.label', { ns: 'export' }) }).click()
  const name = t(`target.${target}`, { ns: 'export' })
  await window.getByRole('option', { name, exact: true }).click()
  await panel.getByRole('button', { name: t('export', { ns: 'export' }) }).click()
  await panel.getByRole('button', { name: t('show-in-folder', { ns: 'export' }) }).waitFor()
  return path
}
