import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { electronPackage } from '../e2e/hosts/electron-binary.ts'

type Env = NodeJS.ProcessEnv

/** How long a connection may take before the download counts as out of reach. */
const connectLimit = 900
/** How long the server may take to say whether it has the file, once it is connected. */
const answerLimit = 10_000

/** The address from which Electron's own installer takes the binary; it honours the same mirror variables. */
export function downloadUrl(
  version: string,
  env: Env,
  platform: string = process.platform,
  arch: string = process.arch,
): URL {
  const mirror = env.npm_config_electron_mirror || env.ELECTRON_MIRROR
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  const folder = env.npm_config_electron_custom_dir || env.ELECTRON_CUSTOM_DIR || `v${version}`
  const named = folder.replace('{{ version }}', version)
  return new URL(`${base}${named}/electron-v${version}-${platform}-${arch}.zip`)
}

/**
 * Whether Electron can be had: it lies in the installer's cache, or a server answers that it has it.
 * Where no connection comes about, this takes less than a second.
 */
export async function canDownloadElectron(version: string, env: Env = process.env) {
  const url = downloadUrl(version, env)
  if (isCached(url.pathname.split('/').at(-1) ?? '', env)) return true
  const proxy = env.ELECTRON_GET_USE_PROXY && (env.HTTPS_PROXY || env.https_proxy)
  // What lies behind a proxy only the installer itself can tell.
  if (proxy) return accepts(new URL(proxy), connectLimit)
  if (!(await accepts(url, connectLimit))) return false
  try {
    const signal = AbortSignal.timeout(answerLimit)
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal })
    return status < 400
  } catch {
    return false
  }
}

/** Whether somebody accepts a TCP connection at this address within the limit, in milliseconds. */
export function accepts(url: URL, limit: number): Promise<boolean> {
  const port = Number(url.port) || (url.protocol === 'http:' ? 80 : 443)
  return new Promise((resolve) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port })
    // Not the socket's own timeout: that does not count the time a name takes to resolve.
    const timer = setTimeout(() => done(false), limit)
    const done = (accepted: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(accepted)
    }
    socket.on('connect', () => done(true))
    socket.on('error', () => done(false))
  })
}

/**
 * Runs Electron's own installer, which may take minutes.
 *
 * @param onSecond called once a second with the seconds that have passed
 * @returns undefined when it succeeded, else the first line of what it complains of
 */
export function installElectron(onSecond: (seconds: number) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const installer = join(electronPackage(), 'install.js')
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] })
    let seconds = 0
    const timer = setInterval(() => onSecond(++seconds), 1000)
    let complaint = ''
    child.stderr.on('data', (data) => {
      complaint += String(data)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      resolve(code === 0 ? undefined : complaint.trim().split('\n')[0] || `status ${code}`)
    })
  })
}

/** The version of Electron that the app is built for. */
export function electronVersion(): string {
  return JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')).version
}

function isCached(file: string, env: Env): boolean {
  const local = env.LOCALAPPDATA ?? ''
  const cache = env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Caches', 'electron'),
    win32: join(local, 'electron', 'Cache'),
  }
  const folder = env.electron_config_cache ?? usual[process.platform] ?? join(cache, 'electron')
  try {
    return readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith(file))
  } catch {
    return false
  }
}
