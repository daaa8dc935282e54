import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { findChromium, repositoryRoot } from '../../e2e/hosts/find-chromium.ts'
import { hostName } from '../../e2e/hosts/launch-options.ts'

/** Where and on what it was measured; a figure without this means little. */
export function describeMachine() {
  const host = hostName()
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repositoryRoot }).toString().trim()
  return {
    at: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    isChanged: git('status', '--porcelain') !== '',
    host,
    browser: host === 'chromium' ? chromiumVersion() : 'Electron',
    node: process.version,
    system: `${platform()} ${release()}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMB: Math.round(totalmem() / 2 ** 20),
    /** Of the last minute: what else the machine was doing at the start. */
    load: loadavg()[0] ?? 0,
  }
}

function chromiumVersion(): string {
  const { executable, env } = findChromium()
  const options = { env: { ...process.env, ...env } }
  return execFileSync(executable, ['--version'], options).toString().trim()
}
