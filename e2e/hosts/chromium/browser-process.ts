import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Cdp } from './cdp.ts'
import { chromiumFlags } from './chromium-flags.ts'
import type { HostSettings } from './host-settings.ts'

const longestGoodbye = 3000
let stop = async (): Promise<void> => {}

/** Ends the browser in order, so that nothing writes to its profile any more. */
export const stopBrowser = (): Promise<void> => stop()

/**
 * Starts the browser that plays Electron's renderer side, and ends it with this process.
 *
 * @param port of the server for custom schemes
 * @param onEnd called when it ends by itself, with its last words
 * @returns the connection to it
 * @throws Error with the browser's own log when it does not come up
 */
export async function startBrowser(
  settings: HostSettings,
  port: number,
  locale: string,
  onEnd: (lastWords: string) => void,
) {
  const profile = mkdtempSync(join(settings.profileParent, 'chromium-host-'))
  const asRoot = process.getuid?.() === 0
  const { browser, browserEnv, headed } = settings
  const child = spawn(browser, chromiumFlags({ headed, locale, profile, port, asRoot }), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Without a UTF-8 locale, Chromium cannot open dropped files whose names have umlauts.
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...browserEnv },
  })
  process.on('exit', () => {
    child.kill('SIGKILL')
    removeProfile(profile)
  })
  const { url, log } = await listeningAddress(child, settings.browser)
  let stopping = false
  child.once('exit', (code, signal) => {
    if (!stopping) onEnd(`Chromium ended (${signal ?? code})\n${log.join('\n')}`)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const cdp = await Cdp.connect(url)
  stop = async () => {
    stopping = true
    cdp.send('Browser.close').catch(() => {})
    await Promise.race([ended, wait(longestGoodbye)])
  }
  return { cdp, url }
}

/** Reads the browser's log until it says where its DevTools listen. */
function listeningAddress(child: ChildProcess, name: string) {
  const log: string[] = []
  return new Promise<{ url: string; log: string[] }>((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`cannot start ${name}: ${error.message}`)))
    const early = (code: number | null, signal: string | null) =>
      reject(new Error(`${name} ended (${signal ?? code}) before it was ready:\n${log.join('\n')}`))
    child.once('exit', early)
    if (!child.stderr) return reject(new Error(`${name} has no stderr`))
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (log.push(line) > 50) log.shift()
      if (process.env.CHROMIUM_HOST_DEBUG) process.stderr.write(`[chromium] ${line}\n`)
      const url = /^DevTools listening on (ws:\/\/.*)$/.exec(line)?.[1]
      if (!url) return
      child.off('exit', early)
      resolve({ url, log })
    })
  })
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // A leftover in the temporary folder harms nobody.
  }
}
