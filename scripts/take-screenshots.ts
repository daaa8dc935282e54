/**
 * npm run screenshots: takes the pictures of the README and the guide anew, in both languages and both
 * themes, into docs/screenshots.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { clickMenu } from '../e2e/hosts/drive/click-menu.ts'
import type { UiLanguage } from '../src/i18n/locales.ts'
import { type DemoApp, withDemoApp } from './demo/demo-app.ts'
import {
  alterWords,
  correctTypos,
  openExport,
  openSampleShow,
  showReceipt,
  takeAlterationsBack,
} from './demo/sample-journey.ts'

const out = resolve(import.meta.dirname, '../docs/screenshots')
const SAM = /Sam LinkedIn/
const GUIDE: Record<UiLanguage, RegExp> = { de: /Vom Gespräch/, en: /From the conversation/ }

async function openEpisode({ window, t }: DemoApp, title: RegExp): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('option', { name: title })
    .or(window.getByRole('navigation').getByText(title))
    .first()
    .click()
  await window.getByRole('textbox').getByText(title).first().waitFor()
  await window.getByText(t('save.saved'), { exact: true }).waitFor()
}

async function takeViews(language: UiLanguage, theme: 'light' | 'dark'): Promise<void> {
  await withDemoApp({ language, theme }, async (demo) => {
    const take = async (view: string): Promise<void> => {
      const path = join(out, `${view}-${language}-${theme}.png`)
      await demo.window.evaluate(() => document.fonts.ready)
      await demo.window.screenshot({ path, animations: 'disabled', caret: 'hide' })
      console.log(path)
    }
    const { t } = demo
    await openSampleShow(demo)
    await openEpisode(demo, GUIDE[language])
    await take('library')
    await demo.window.locator('.credit-button').first().click()
    await demo.window.getByRole('complementary', { name: t('facts:credit.title') }).waitFor()
    await take('credit')
    await clickMenu(demo.app, 'show-pictures')
    await demo.window.locator('[data-key] img').first().waitFor()
    await take('pictures')
    await demo.window.keyboard.press('Escape')
    await demo.window.locator('.credit-button').first().click()
    const panel = demo.window.getByRole('complementary', { name: t('facts:credit.title') })
    await panel.getByLabel(t('facts:credit.labels.source')).fill('')
    await panel.getByLabel(t('facts:credit.labels.validUntil')).fill('2025-12-31')
    await clickMenu(demo.app, 'export')
    await demo.window.getByRole('button', { name: t('pictures:check.credit-missing') }).waitFor()
    await demo.window.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    await take('check')
    await openEpisode(demo, SAM)
    await showReceipt(demo)
    await take('receipt')
    await clickMenu(demo.app, 'toggle-proof')
    const desk = demo.window.getByRole('complementary', { name: t('proofing:desk.title') })
    await desk.getByRole('listbox').focus()
    await desk.getByRole('progressbar').waitFor({ state: 'hidden' })
    for (let step = 0; step < 3; step++) await demo.window.keyboard.press('ArrowDown')
    await take('proof')
    await alterWords(demo)
    await take('clean-up')
    await takeAlterationsBack(demo)
    await clickMenu(demo.app, 'toggle-proof')
    await correctTypos(demo)
    await demo.window.getByRole('textbox').locator('h1').first().click()
    await take('editor')
    await openExport(demo)
    await take('export')
  })
}

await mkdir(out, { recursive: true })
for (const language of ['en', 'de'] as const) {
  for (const theme of ['light', 'dark'] as const) await takeViews(language, theme)
}
