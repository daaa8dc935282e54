/**
 * `npm start`: Electron's npm package brings no binary, so this fetches it, once. Where it cannot be had, it says
 * so at once and shows the app as well as it can. `--dev` starts the development server.
 */
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostVariables } from '../e2e/hosts/chromium/host-settings.ts'
import { preferredLanguages } from '../e2e/hosts/chromium/locale.ts'
import { electronBinary } from '../e2e/hosts/electron-binary.ts'
import { installedChromium, repositoryRoot } from '../e2e/hosts/find-chromium.ts'
import { chromiumHostEnv } from '../e2e/hosts/launch-options.ts'
import type { Browser } from '../e2e/hosts/npm-chromium.ts'
import { buildApp, runBin } from './app-build.ts'
import { canDownloadElectron, electronVersion, installElectron } from './electron-download.ts'
import { hasDisplay, startPlan } from './start-plan.ts'
import { startTexts } from './start-texts.ts'

/** The Chromium host's exit code when its browser does not come up. */
const cannotStart = 70

const texts = startTexts(preferredLanguages([], process.env)[0] ?? 'en')
const appArguments = process.argv.slice(2).filter((argument) => argument !== '--dev')

const reason = electronBinary() ? undefined : await fetchElectron()
const hasElectron = electronBinary() !== undefined
const browser = installedChromium()
const plan = startPlan({
  ...{ hasElectron, browser },
  hasDisplay: hasDisplay(process.env, process.platform),
})
if (!hasElectron) console.error(texts.unavailable(reason))
else if (plan === 'demo') console.error(texts.noDisplay)

if (plan === 'electron') process.exitCode = startElectron()
else if (plan === 'trial' && browser && startTrial(browser) !== cannotStart) process.exitCode = 0
else process.exitCode = startDemo()

/** @returns why it failed; undefined when it did not, or when nobody answered */
async function fetchElectron(): Promise<string | undefined> {
  if (!(await canDownloadElectron(electronVersion()))) return undefined
  console.log(texts.downloading)
  return installElectron((seconds) => {
    if (seconds % 5 === 0) console.log(texts.stillDownloading(seconds))
  })
}

function startElectron(): number {
  const command = process.argv.includes('--dev') ? 'dev' : 'preview'
  // Electron refuses to run as root with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const args = appArguments.length > 0 ? ['--', ...appArguments] : []
  return runBin(repositoryRoot, 'electron-vite', [command, ...sandbox, ...args])
}

function startTrial(chosen: Browser): number {
  console.error(texts.trial)
  const failed = buildApp(repositoryRoot)
  if (failed) return failed
  const boot = join(repositoryRoot, 'e2e', 'hosts', 'chromium', 'boot.ts')
  const trial = { ...chromiumHostEnv(chosen, tmpdir()), [hostVariables.mode]: 'trial' }
  return runNode([boot, repositoryRoot, ...appArguments], { ...process.env, ...trial })
}

function startDemo(): number {
  console.error(texts.demo)
  return (
    buildApp(repositoryRoot) || runNode([join(repositoryRoot, 'scripts', 'demo.ts')], process.env)
  )
}

function runNode(args: string[], env: NodeJS.ProcessEnv): number {
  const options = { cwd: repositoryRoot, env, stdio: 'inherit' } as const
  return spawnSync(process.execPath, args, options).status ?? 1
}
