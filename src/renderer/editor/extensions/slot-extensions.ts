import { Node } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import type { PageContext } from '../page-context.ts'
import type { PageLabels } from '../page-labels.ts'
import type { SlotName } from '../queries/find-slot.ts'

interface SlotDom {
  /** Element that holds the text. */
  tag: 'h1' | 'p' | 'div'
  label: keyof PageLabels
  placeholder: keyof PageLabels
}

const SLOTS: Record<Exclude<SlotName, 'player'>, SlotDom> = {
  title: { tag: 'h1', label: 'title', placeholder: 'titlePlaceholder' },
  lead: { tag: 'p', label: 'lead', placeholder: 'leadPlaceholder' },
  alt: { tag: 'p', label: 'alt', placeholder: 'altPlaceholder' },
  caption: { tag: 'p', label: 'caption', placeholder: 'captionPlaceholder' },
  body: { tag: 'div', label: 'body', placeholder: 'bodyPlaceholder' },
}

/** Nothing can stand between its slots: what is typed at a gap there would be lost. */
const Page = Document.extend({ allowGapCursor: false })

/**
 * The fixed slots: a named group around the text, so that a screen reader says where it is without
 * losing the heading's or paragraph's own words. What is shown in an empty slot is CSS over
 * `data-placeholder` (page.css): no decorations, nothing to do per keystroke.
 */
export function createSlotExtensions(context: PageContext) {
  const slots = Object.entries(SLOTS).map(([name, { tag, label, placeholder }]) =>
    Node.create({
      name,
      parseHTML: () => [{ tag: `[data-slot="${name}"]`, contentElement: '[data-placeholder]' }],
      renderHTML: () => [
        'div',
        {
          'data-slot': name,
          'data-label': context.labels[label],
          role: 'group',
          'aria-label': context.labels[label],
        },
        [tag, { class: `page-${name}`, 'data-placeholder': context.labels[placeholder] }, 0],
      ],
    }),
  )
  return [Page, Text, ...slots]
}
