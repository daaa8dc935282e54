import { type BlockRule, findPattern } from '../rule.ts'

/** Three dots that are one sign. */
export const ellipsis: BlockRule = {
  name: 'ellipsis',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Na ja...', right: 'Na ja…' },
    { language: 'en', wrong: 'Well ... yes', right: 'Well … yes' },
    { language: 'de', wrong: 'Na ja …', right: null },
  ],
  find: (block) => findPattern(block, /\.{3,}/g, () => '…'),
}

/** A hyphen between spaces, where a dash is meant. */
export const dash: BlockRule = {
  name: 'dash',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Sam - der Gast - sagt', right: 'Sam – der Gast – sagt' },
    { language: 'en', wrong: 'yes -- no', right: 'yes – no' },
    { language: 'de', wrong: 'Mitarbeiter und -innen, Vor- und Nachteile, 3 – 4', right: null },
  ],
  find: (block) => findPattern(block, /(?<=\S )-{1,2}(?= \S)/g, () => '–'),
}

/** A mark that stands there twice, or two that do not go together. */
export const doubledMark: BlockRule = {
  name: 'doubled-mark',
  severity: 'error',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Ja,, genau', right: 'Ja, genau' },
    { language: 'en', wrong: 'Yes,. no', right: 'Yes. no' },
    { language: 'de', wrong: 'Das ist so..', right: 'Das ist so.' },
    { language: 'de', wrong: 'Was?! Wirklich... ja', right: null },
  ],
  find: (block) =>
    findPattern(block, /(?<![.,;:!?])(?:,{2,}|;{2,}|\.{2}|[,;]\.|\.,)(?![.,;:!?])/g, ([found]) =>
      found.includes('.') ? '.' : found.charAt(0),
    ),
}

/** Signs that look like an apostrophe and are none. */
export const apostrophe: BlockRule = {
  name: 'apostrophe',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: "Wie geht's?", right: 'Wie geht’s?' },
    { language: 'en', wrong: 'It´s Sam`s', right: 'It’s Sam’s' },
    { language: 'de', wrong: "auf's Ganze", right: 'aufs Ganze' },
    { language: 'de', wrong: 'Wie geht’s?', right: null },
  ],
  *find(block) {
    const needless =
      /(?<![\p{L}\p{N}])(auf|für|in|an|durch|um|vor|über|unter|hinter)['’`´]s(?![\p{L}\p{N}])/giu
    const covered: number[] = []
    for (const found of block.isIn('de')
      ? findPattern(block, needless, ([, word]) => `${word}s`)
      : []) {
      covered.push(found.to)
      yield found
    }
    for (const found of findPattern(block, /(?<=\p{L})['`´](?=\p{L})/gu, () => '’')) {
      if (!covered.includes(found.to + 1)) yield found
    }
  },
}
