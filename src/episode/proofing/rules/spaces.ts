import { type BlockRule, findPattern } from '../rule.ts'

/** More than one space, or one at the beginning or the end of a paragraph. */
export const doubleSpace: BlockRule = {
  name: 'double-space',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Zwei  Leerzeichen', right: 'Zwei Leerzeichen' },
    { language: 'en', wrong: 'One.   Two.', right: 'One. Two.' },
    { language: 'de', wrong: 'Ein Leerzeichen', right: null },
  ],
  find: (block) => findPattern(block, /(?<=\S)[ \u00A0]{2,}(?=\S)/g, () => ' '),
}

/** A space before a mark that follows its word closely. */
export const spaceBeforeMark: BlockRule = {
  name: 'space-before-mark',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Ja , das ist so .', right: 'Ja, das ist so.' },
    { language: 'en', wrong: 'Really ?', right: 'Really?' },
    { language: 'de', wrong: 'Na ja … das ist :-) so', right: null },
  ],
  find: (block) =>
    findPattern(block, /(?<=[\p{L}\p{N}\p{M})“”’]) [,.;:!?](?=[\s)“”]|$)/gu, ([found]) =>
      found.slice(1),
    ),
}

/** No space after a mark. */
export const spaceAfterMark: BlockRule = {
  name: 'space-after-mark',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Das war gut.Und dann', right: 'Das war gut. Und dann' },
    { language: 'de', wrong: 'gut,dass es so ist', right: 'gut, dass es so ist' },
    { language: 'en', wrong: 'Why?Because', right: 'Why? Because' },
    { language: 'de', wrong: 'z.B. um 12:30, 1.500, 3,5 und Node.js', right: null },
  ],
  find: (block) =>
    findPattern(
      block,
      /(?<=\p{L}{2})(?:[,;!?](?=\p{L})|[.:](?=\p{Lu}\p{Ll}))/gu,
      ([mark]) => `${mark} `,
    ),
}
