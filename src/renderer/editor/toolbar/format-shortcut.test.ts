import { expect, test } from 'vitest'
import { formatShortcut } from './format-shortcut.ts'

const german = { control: 'Strg', shift: 'Umschalt' }

test.each([
  ['Mod-B', '⌘B', 'Strg+B'],
  ['Mod-Shift-8', '⇧⌘8', 'Strg+Umschalt+8'],
  ['Mod-Alt-2', '⌥⌘2', 'Strg+Alt+2'],
])('%s is shown as %s or %s', (shortcut, mac, other) => {
  expect(formatShortcut(shortcut, true, german)).toBe(mac)
  expect(formatShortcut(shortcut, false, german)).toBe(other)
})
