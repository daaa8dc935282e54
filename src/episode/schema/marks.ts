import type { MarkSpec } from '@tiptap/pm/model'

/** The marks of an episode page. Code excludes no other mark: a link on a code word is common. */
export const marks = {
  link: {
    attrs: {
      href: { validate: 'string' },
      title: { default: null, validate: 'string|null' },
    },
    inclusive: false,
  },
  strong: {},
  emphasis: {},
  strike: {},
  code: { code: true },
} satisfies Record<string, MarkSpec>

export type MarkName = keyof typeof marks
