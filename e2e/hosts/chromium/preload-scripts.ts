import { contextBridge } from './injected/context-bridge.ts'
import { decodeClone } from './injected/decode-clone.ts'
import { encodeClone } from './injected/encode-clone.ts'
import { ipcRenderer } from './injected/ipc-renderer.ts'
import { type MainWorldHost, mainWorld } from './injected/main-world.ts'
import { type PreloadHost, preloadWorld } from './injected/preload-world.ts'

export interface ScriptOptions {
  /** A word that no page can guess. The isolated world, its binding and its events are named after it. */
  secret: string
  /** The preload's text; '' for a window without one. */
  preload: string
  /** What the preload sees as process.argv after the executable. */
  additionalArguments: string[]
  /** See MainWorldHost. */
  titleSuffix: string
}

/** The global function of the preload's world by which the host hands messages in. */
export const deliverName = (secret: string): string => `${secret}Deliver`

/** Its global function that fetches a large message, and hands it in. */
export const fetchName = (secret: string): string => `${secret}Fetch`

/**
 * The two scripts that Chromium runs in every new document before the page's own.
 * Only in top frames of the app's own schemes, for Electron's nodeIntegrationInSubFrames is off.
 */
export function preloadScripts(options: ScriptOptions): { main: string; preload: string } {
  const { secret } = options
  const bridge = (mine: string, theirs: string) =>
    `(${contextBridge})(${JSON.stringify(secret + mine)}, ${JSON.stringify(secret + theirs)})`
  const mainHost: MainWorldHost = {
    toMain: `${secret}ToMain`,
    titleSuffix: options.titleSuffix,
  }
  const preloadHost: PreloadHost = {
    binding: secret,
    deliver: deliverName(secret),
    fetch: fetchName(secret),
    toMain: mainHost.toMain,
    process: rendererProcess(options.additionalArguments),
  }
  const parts = `{
    bridge: ${bridge('Preload', 'Main')},
    ipcRenderer: (post) => (${ipcRenderer})(post, ${encodeClone}, ${decodeClone})
  }`
  const module = `function (require, module, exports, process) {\n${options.preload}\n}`
  const preloadJson = JSON.stringify(preloadHost)
  return {
    main: guarded(`(${mainWorld})(${bridge('Main', 'Preload')}, ${JSON.stringify(mainHost)})`),
    preload: guarded(`(${preloadWorld})(${parts}, ${preloadJson}, ${module})`),
  }
}

function guarded(code: string): string {
  return `if (window === window.top && location.hostname.endsWith('.localhost')) {\n${code}\n}`
}

function rendererProcess(additionalArguments: string[]): object {
  const { platform, arch, execPath } = process
  const { electron, chrome, node } = process.versions
  return {
    ...{ platform, arch, versions: { electron, chrome, node } },
    argv: [execPath, ...additionalArguments],
    ...{ type: 'renderer', contextIsolated: true, sandboxed: true, env: {} },
  }
}
