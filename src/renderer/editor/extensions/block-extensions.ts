import { wrappingInputRule } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { insertHardBreak } from '../commands/insert-hard-break.ts'
import {
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from '../commands/set-block.ts'
import { findSlot } from '../queries/find-slot.ts'
import { guardInputRule } from './guard-input-rule.ts'

const PageParagraph = Paragraph.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => setParagraph(this.editor) }
  },
})

const PageHeading = Heading.extend({
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-2': () => toggleHeading(2)(this.editor),
      'Mod-Alt-3': () => toggleHeading(3)(this.editor),
      'Mod-Alt-4': () => toggleHeading(4)(this.editor),
    }
  },
}).configure({ levels: [2, 3, 4] })

const PageBlockquote = Blockquote.extend({
  addKeyboardShortcuts() {
    return { ...this.parent?.(), 'Mod-Shift-b': () => toggleBlockquote(this.editor) }
  },
})

const PageBulletList = BulletList.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => toggleBulletList(this.editor) }
  },
})

/** Only "1." starts a list: "25. Folge" is how a sentence begins. */
const PageOrderedList = OrderedList.extend({
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => toggleOrderedList(this.editor) }
  },
})

/** Tab is the slots' affair: see slot-keys. */
const PageListItem = ListItem.extend({
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

const PageRule = HorizontalRule.extend({
  addInputRules() {
    return (this.parent?.() ?? []).map((rule) =>
      guardInputRule(rule, ($pos) => findSlot($pos)?.name === 'body'),
    )
  },
})

const PageHardBreak = HardBreak.extend({
  extendNodeSchema: ({ name }) => (name === 'hardBreak' ? { leafText: () => '\n' } : {}),
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () => insertHardBreak(this.editor),
      'Mod-Enter': () => insertHardBreak(this.editor),
    }
  },
})

export const blockExtensions = [
  PageParagraph,
  PageHeading,
  PageBlockquote,
  PageBulletList,
  PageOrderedList,
  PageListItem,
  PageRule,
  PageHardBreak,
]
