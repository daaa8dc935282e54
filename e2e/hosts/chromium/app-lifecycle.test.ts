import { afterEach, expect, test, vi } from 'vitest'
import { AppLifecycle } from './app-lifecycle.ts'
import type { PreventableEvent } from './preventable-event.ts'
import { type ClosableWindow, registry } from './window-registry.ts'

/** An app that notes what happens, and windows that close at once, or refuse. */
function setUp() {
  const seen: string[] = []
  const app = new AppLifecycle((code) => seen.push(`left ${code}`))
  for (const name of ['will-finish-launching', 'ready', 'before-quit', 'will-quit', 'quit']) {
    app.on(name, () => seen.push(name))
  }
  const open = (refuses = false) => {
    const window: ClosableWindow = {
      close() {
        seen.push('close')
        if (refuses) app._closeCancelled()
        else window.destroy()
      },
      destroy() {
        registry.closable.delete(window)
        app._windowGone()
      },
    }
    registry.closable.add(window)
    return window
  }
  return { app, seen, open }
}
afterEach(() => registry.closable.clear())

test('starting', async () => {
  const { app, seen } = setUp()
  expect(app.isReady()).toBe(false)
  app._start()
  await app.whenReady()
  expect(seen).toEqual(['will-finish-launching', 'ready'])
})

test('quitting closes windows first and does not say that all are closed', () => {
  const { app, seen, open } = setUp()
  app.on('window-all-closed', () => seen.push('window-all-closed'))
  open()
  open()
  app.quit()
  expect(seen).toEqual(['before-quit', 'close', 'close', 'will-quit', 'quit', 'left 0'])
})

test('a window that refuses ends the quitting, which can be tried again', () => {
  const { app, seen, open } = setUp()
  const window = open(true)
  app.quit()
  expect(seen).toEqual(['before-quit', 'close'])
  window.destroy()
  expect(seen.slice(2)).toEqual(['before-quit', 'will-quit', 'quit', 'left 0'])
})

test.each(['before-quit', 'will-quit'])('%s can be prevented', (name) => {
  const { app, seen } = setUp()
  app.once(name, (event: PreventableEvent) => event.preventDefault())
  app.quit()
  expect(seen).not.toContain('left 0')
  app.quit()
  expect(seen.at(-1)).toBe('left 0')
})

test('the last window quits the app, unless it listens', () => {
  const silent = setUp()
  silent.open().close()
  expect(silent.seen.at(-1)).toBe('left 0')

  const { app, seen, open } = setUp()
  const allClosed = vi.fn()
  app.on('window-all-closed', allClosed)
  open().close()
  expect(allClosed).toHaveBeenCalledOnce()
  expect(seen).toEqual(['close'])
})

test('quitting again while a window still thinks about it changes nothing', () => {
  const { app, seen } = setUp()
  registry.closable.add({ close: () => seen.push('close'), destroy: () => {} })
  app.quit()
  app.quit()
  expect(seen).toEqual(['before-quit', 'close'])
})

test('exit asks nobody', () => {
  const { app, seen, open } = setUp()
  open(true)
  app.exit(3)
  expect(seen).toEqual(['quit', 'left 3'])
})
