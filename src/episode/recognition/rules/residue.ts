import type { RemovalReason } from '../../receipt/receipt.ts'
import type { Finding } from '../finding.ts'
import { RESIDUE_LINES, RESIDUE_PATTERNS } from './residue-lines.ts'
import type { RecognitionRule } from './rule.ts'

const ALWAYS: ReadonlyMap<string, RemovalReason> = new Map(
  RESIDUE_LINES.flatMap(({ always, reason }) => always.map((line) => [line, reason] as const)),
)
const BESIDE: ReadonlyMap<RemovalReason, ReadonlySet<string>> = new Map(
  RESIDUE_LINES.map(({ beside, reason }) => [reason, new Set(beside)]),
)
const LONGEST = Math.max(...[...ALWAYS.keys()].map((line) => line.length)) + 2

/** What the website put around the page: comment form, sharing, loading, cookies. Whole lines only. */
export const residue: RecognitionRule = {
  name: 'residue',
  find: ({ blocks, words }) => {
    const keys = words.map((line, index) => (blocks[index]?.level === 1 ? null : keyOf(line)))
    const reasons = keys.map((key) => (key === null ? undefined : reasonOf(key)))
    const spread = (index: number, neighbour: number): void => {
      const reason = reasons[neighbour]
      if (reason && BESIDE.get(reason)?.has(keys[index] ?? '')) reasons[index] ??= reason
    }
    for (let index = 1; index < keys.length; index++) spread(index, index - 1)
    for (let index = keys.length - 2; index >= 0; index--) spread(index, index + 1)
    return reasons.flatMap((reason, block): Finding[] =>
      reason ? [{ kind: 'removed', block, reason }] : [],
    )
  },
  examples: [
    {
      lines: ['Ein Titel', 'Loading', '/', 'Ein Satz.', 'Schreibe einen Kommentar'],
      finds: [
        { kind: 'removed', block: 1, reason: 'loading' },
        { kind: 'removed', block: 2, reason: 'separator' },
        { kind: 'removed', block: 4, reason: 'comment-form' },
      ],
    },
    {
      lines: [
        'Skip to content',
        'A title',
        'Loading...',
        '00:00 / 32:10',
        'SHARE THIS:',
        'Facebook',
      ],
      finds: [
        { kind: 'removed', block: 0, reason: 'navigation' },
        { kind: 'removed', block: 2, reason: 'loading' },
        { kind: 'removed', block: 3, reason: 'player-controls' },
        { kind: 'removed', block: 4, reason: 'sharing' },
        { kind: 'removed', block: 5, reason: 'sharing' },
      ],
    },
    {
      lines: ['Ein Titel', 'Name', 'E-Mail', 'Website', 'Kommentar abschicken'],
      finds: [
        { kind: 'removed', block: 1, reason: 'comment-form' },
        { kind: 'removed', block: 2, reason: 'comment-form' },
        { kind: 'removed', block: 3, reason: 'comment-form' },
        { kind: 'removed', block: 4, reason: 'comment-form' },
      ],
    },
    {
      lines: ['# Teilen', 'Wissen teilen', 'Facebook', 'Er schreibe einen Kommentar.', '12:30'],
      finds: [],
    },
  ],
}

function keyOf(line: string | null): string | null {
  if (line === null || line.length > LONGEST) return null
  return line.toLowerCase().normalize('NFC').replaceAll('...', '…').replace(/ ?:$/u, '')
}

const reasonOf = (key: string): RemovalReason | undefined =>
  ALWAYS.get(key) ?? RESIDUE_PATTERNS.find(({ pattern }) => pattern.test(key))?.reason
