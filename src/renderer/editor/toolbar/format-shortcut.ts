/** The names of keys where the system writes them out ("Strg", "Umschalt"). */
export interface KeyNames {
  control: string
  shift: string
}

const MAC_KEYS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const MAC_ORDER = ['⌥', '⇧', '⌘']

/** A shortcut ("Mod-Shift-8") as the system shows it: "⇧⌘8" on a Mac, else "Strg+Umschalt+8". */
export function formatShortcut(shortcut: string, isMac: boolean, names: KeyNames): string {
  const keys = shortcut.split('-')
  if (isMac) {
    const signs = keys.map((key) => MAC_KEYS[key] ?? key)
    const rank = (sign: string) => (MAC_ORDER.includes(sign) ? MAC_ORDER.indexOf(sign) : 9)
    return signs.toSorted((a, b) => rank(a) - rank(b)).join('')
  }
  const words: Record<string, string> = { Mod: names.control, Shift: names.shift }
  return keys.map((key) => words[key] ?? key).join('+')
}
