import type { HostMessage, PageMessage } from '../page-message.ts'
import type { ContextBridge } from './context-bridge.ts'
import type { RendererIpc } from './ipc-renderer.ts'

/** What the preload's world needs to know of its host; plain data. */
export interface PreloadHost {
  /** The name of the DevTools binding that carries messages to the main process. */
  binding: string
  /** The global function by which the host hands messages in. */
  deliver: string
  /** The global function by which the host has a large message fetched from a path of its server. */
  fetch: string
  /** The event by which the page's own world speaks to the main process. */
  toMain: string
  /** What the preload sees as `process`. */
  process: object
}

/** The parts that are injected beside preloadWorld. */
export interface PreloadParts {
  bridge: ContextBridge
  ipcRenderer(post: (message: PageMessage) => void): RendererIpc
}

/** The preload's own text, wrapped as a CommonJS module. */
export type PreloadModule = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
) => void

/**
 * Runs in the preload's isolated world: gives the preload what a sandboxed one has,
 * and runs it.
 *
 * Injected as source text: refers to nothing outside itself.
 */
export function preloadWorld(parts: PreloadParts, host: PreloadHost, run: PreloadModule): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const binding = world[host.binding]
  const post = (message: PageMessage) => binding?.(JSON.stringify(message))
  const loud = <T extends object>(what: string, object: T): T =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then') {
          return Reflect.get(target, key)
        }
        const text = `${what}.${String(key)} in a preload`
        post({ kind: 'not-implemented', text })
        throw new Error(`Chromium host: ${text} is not implemented by the Electron stand-in`)
      },
    })

  const paths = new Map<string, string>()
  let shortcuts = new Set<string>()
  const ipc = parts.ipcRenderer(post)
  const electron = loud('electron', {
    contextBridge: loud('contextBridge', { exposeInMainWorld: parts.bridge.exposeThere }),
    ipcRenderer: loud('ipcRenderer', ipc.api),
    webUtils: loud('webUtils', {
      getPathForFile(file: File): string {
        if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File')
        return paths.get(`${file.name}\0${file.size}`) ?? ''
      },
    }),
  })

  const deliver = (text: string) => {
    const message = JSON.parse(text) as HostMessage
    if (message.kind === 'paths') {
      for (const [key, path] of message.entries) paths.set(key, path)
    } else if (message.kind === 'shortcuts') shortcuts = new Set(message.keys)
    else ipc.receive(message)
  }
  world[host.deliver] = deliver
  // Not asynchronous, so that messages keep their order.
  world[host.fetch] = (path) => {
    const request = new XMLHttpRequest()
    request.open('GET', path, false)
    request.send()
    deliver(request.responseText)
  }
  window.addEventListener(host.toMain, (event) => {
    event.stopImmediatePropagation()
    post(JSON.parse((event as CustomEvent<string>).detail))
  })
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    const target = event.target as HTMLElement
    const editable = target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName)
    const { clientX: x, clientY: y } = event
    post({ kind: 'context-menu', x, y, editable, selection: String(getSelection()) })
  })

  window.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event
    const held = [altKey && 'alt', ctrlKey && 'ctrl', metaKey && 'meta', shiftKey && 'shift']
    const digit = /^Digit(\d)$/.exec(event.code)?.[1]
    const keys = [...held.filter(Boolean), digit ?? event.key.toLowerCase()].join('+')
    if (event.defaultPrevented || !shortcuts.has(keys)) return
    event.preventDefault()
    post({ kind: 'shortcut', keys })
  })

  const module = { exports: {} }
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  try {
    run(require, module, module.exports, loud('process', host.process))
  } catch (error) {
    post({ kind: 'preload-error', text: String((error as Error)?.stack ?? error) })
    throw error
  }
}
