import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from './menu.ts'
import { runShortcut, shortcutOf } from './trial-shortcuts.ts'

afterEach(() => Menu.setApplicationMenu(null))

test.each([
  ['CmdOrCtrl+S', 'ctrl+s', 'meta+s'],
  ['CmdOrCtrl+Shift+8', 'ctrl+shift+8', 'meta+shift+8'],
  ['Shift+CommandOrControl+Alt+L', 'alt+ctrl+shift+l', 'alt+meta+shift+l'],
  ['F11', 'f11', 'f11'],
])('%s is %s, on macOS %s', (accelerator, elsewhere, onMac) => {
  expect(shortcutOf(accelerator, false)).toBe(elsewhere)
  expect(shortcutOf(accelerator, true)).toBe(onMac)
})

test('a shortcut clicks its item, unless that is disabled or a role', () => {
  const save = vi.fn()
  const print = vi.fn()
  const submenu = [
    { label: 'Save', accelerator: 'Ctrl+S', click: save },
    { label: 'Print', accelerator: 'Ctrl+P', click: print, enabled: false },
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ label: 'File', submenu }, { role: 'editMenu' }]),
  )
  for (const keys of ['ctrl+s', 'ctrl+p', 'ctrl+a', 'ctrl+x']) runShortcut(keys)
  expect(save).toHaveBeenCalledOnce()
  expect(print).not.toHaveBeenCalled()
})
