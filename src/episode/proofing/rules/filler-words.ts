import { type BlockRule, findPattern } from '../rule.ts'

const GERMAN =
  /(?<![\p{L}\p{N}-])(?:äh+m?|öh+m?|hm+|mhm|halt|sozusagen|quasi|irgendwie|eigentlich|im Endeffekt|am Ende des Tages|tatsächlich|genau)(?![\p{L}\p{N}-])/giu
const ENGLISH =
  /(?<![\p{L}\p{N}-])(?:u[hm]+|er+m|hm+|mhm|you know|I mean|sort of|kind of|basically|actually|literally)(?![\p{L}\p{N}-])/giu

/** Words that fill pauses. What the guest said is theirs: nothing is proposed. */
export const fillerWords: BlockRule = {
  name: 'filler-words',
  severity: 'note',
  isOn: false,
  examples: [
    { language: 'de', wrong: 'Das ist ähm sozusagen so.', right: 'Das ist ähm sozusagen so.' },
    { language: 'en', wrong: 'It is, um, you know, fine.', right: 'It is, um, you know, fine.' },
    { language: 'de', wrong: 'Halte den Inhalt fest.', right: null },
  ],
  *find(block) {
    const pattern = block.isIn('de') ? GERMAN : block.isIn('en') ? ENGLISH : null
    if (pattern && block.slot === 'body') yield* findPattern(block, pattern, () => [])
  },
}
