import type { InputRule } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { Strike } from '@tiptap/extension-strike'
import type { MarkType } from '@tiptap/pm/model'
import { editLink } from '../commands/set-link.ts'
import { toggleEmphasis, toggleStrike, toggleStrong } from '../commands/toggle-mark.ts'
import { guardInputRule } from './guard-input-rule.ts'

function whereAllowed(rules: InputRule[] | undefined, type: MarkType): InputRule[] {
  return (rules ?? []).map((rule) =>
    guardInputRule(rule, ({ parent }) => parent.type.allowsMarkType(type)),
  )
}

const Strong = Bold.extend({
  name: 'strong',
  addInputRules() {
    return whereAllowed(this.parent?.(), this.type)
  },
  addKeyboardShortcuts() {
    return { 'Mod-b': () => toggleStrong(this.editor) }
  },
})

const Emphasis = Italic.extend({
  name: 'emphasis',
  addInputRules() {
    return whereAllowed(this.parent?.(), this.type)
  },
  addKeyboardShortcuts() {
    return { 'Mod-i': () => toggleEmphasis(this.editor) }
  },
})

const PageStrike = Strike.extend({
  addInputRules() {
    return whereAllowed(this.parent?.(), this.type)
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-s': () => toggleStrike(this.editor) }
  },
})

/** Without the library's Mod-E, which exports here. */
const PageCode = Code.extend({
  addInputRules() {
    return whereAllowed(this.parent?.(), this.type)
  },
  addKeyboardShortcuts: () => ({}),
})

/**
 * No autolink: it looks at every bulk edit. The attributes are read as text; the library would make a
 * number of the title "42".
 */
const PageLink = Link.extend({
  addAttributes() {
    return {
      href: { parseHTML: (element) => element.getAttribute('href') },
      title: { parseHTML: (element) => element.getAttribute('title') },
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-k': () => editLink(this.editor) }
  },
}).configure({ autolink: false, openOnClick: false, HTMLAttributes: {} })

export const markExtensions = [PageLink, Strong, Emphasis, PageStrike, PageCode]
