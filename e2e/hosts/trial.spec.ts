/** The trial that `npm start` opens where Electron cannot be had; here without a display, seen from outside. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { test as base, expect } from '../fixtures.ts'
import { hostVariables } from './chromium/host-settings.ts'
import { findChromium } from './find-chromium.ts'
import { chromiumHostEnv } from './launch-options.ts'

const test = base.extend<{ trial: ChildProcess; page: Page }>({
  trial: async ({ dir, folders, host }, use) => {
    base.skip(host !== 'chromium', 'a trial is only for machines without Electron')
    const boot = join(import.meta.dirname, 'chromium', 'boot.ts')
    const app = join(import.meta.dirname, 'fixture-app')
    const child = spawn(process.execPath, [boot, app, `--user-data-dir=${folders.userData}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ ...process.env, ...folders.env, ...chromiumHostEnv(findChromium(), dir) },
        ...{ [hostVariables.mode]: 'trial', [hostVariables.headless]: '1' },
      },
    })
    await use(child)
    if (child.exitCode === null) {
      child.kill()
      await once(child, 'exit')
    }
  },
  page: async ({ trial }, use) => {
    const browser = await chromium.connectOverCDP(await devTools(trial))
    const context = browser.contexts()[0]
    if (!context) throw new Error('the browser has no context')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page.locator('[data-ready]').waitFor({ state: 'attached' })
    await use(page)
    await browser.close()
  },
})

test('marks its window (only without Electron)', async ({ page }) => {
  await expect(page).toHaveTitle('Fixture — trial without Electron')
  await page.evaluate(() => {
    document.title = 'Anders'
  })
  await expect(page).toHaveTitle('Anders — trial without Electron')
})

test.describe('in German', () => {
  test.use({ systemLanguage: 'de' })

  test('marks its window (only without Electron)', async ({ page }) => {
    await expect(page).toHaveTitle('Fixture — Testlauf ohne Electron')
  })
})

test('asks for a path by a prompt of the page (only without Electron)', async ({ page, dir }) => {
  const file = join(dir, 'Grüße.txt')
  await writeFile(file, 'Öl')
  page.once('dialog', async (dialog) => {
    expect(dialog.message()).toContain('full path')
    await dialog.accept(file)
  })
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('status')).toHaveText('Öl')

  page.once('dialog', (dialog) => dialog.dismiss())
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('status')).toHaveText('nothing opened')
})

test('obeys the shortcuts of its menu (only without Electron)', async ({ page }) => {
  await page.getByLabel('Text').press('ControlOrMeta+Shift+8')
  await expect(page.getByRole('status')).toHaveText('Grüße')
})

test('ends when its window is closed (only without Electron)', async ({ page, trial }) => {
  const ended = once(trial, 'exit')
  await page.getByLabel('Text').fill('x')
  await expect(page.getByRole('status')).toHaveText('changed')
  await page.close()
  expect((await ended)[0]).toBe(0)
})

test('ends with its browser when it is told to (only without Electron)', async ({
  page,
  trial,
}) => {
  await expect(page.getByRole('status')).toHaveText('fresh')
  const disconnected = new Promise((resolve) => {
    page.context().browser()?.once('disconnected', resolve)
  })
  const ended = once(trial, 'exit')
  trial.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  await disconnected
})

function devTools(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stderr) return reject(new Error('the trial has no stderr'))
    child.once('exit', (code) => reject(new Error(`the trial ended with ${code}`)))
    createInterface({ input: child.stderr }).on('line', (line) => {
      const url = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
      if (url) resolve(url)
    })
  })
}
