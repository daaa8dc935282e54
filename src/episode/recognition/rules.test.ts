import { describe, expect, test } from 'vitest'
import { schema } from '../schema/schema.ts'
import { PageDraft } from './page-draft.ts'
import type { RecognitionRule } from './rules/rule.ts'
import { RULES } from './rules.ts'
import type { SourceBlock } from './source-block.ts'

/** A line as a block; "## " before it marks it as a heading. */
function sourceBlock(line: string, index: number): SourceBlock {
  const [, hashes = '', text = ''] = /^(#+ )?(.*)$/u.exec(line) ?? []
  const level = hashes.trim().length || null
  const attrs = { id: `b${index}` }
  const content = schema.text(text)
  return {
    block:
      level !== null && level > 1
        ? schema.node('heading', { ...attrs, level }, content)
        : schema.node('paragraph', attrs, content),
    original: text,
    line: index + 1,
    level,
  }
}

/** What the rule finds in the lines, the rules before it having run. */
function findings(rule: RecognitionRule, lines: readonly string[]): unknown {
  const before = RULES.slice(0, RULES.indexOf(rule))
  return rule.find(
    before.reduce(
      (draft, earlier) => draft.with(earlier.find(draft)),
      new PageDraft(lines.map(sourceBlock)),
    ),
  )
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (_name, rule) => {
  test('shows both what it finds and what it leaves alone', () => {
    const found = rule.examples.map((example) => example.finds.length > 0)
    expect(new Set(found)).toEqual(new Set([true, false]))
  })

  test.each(rule.examples.map(({ lines, finds }) => [lines.join(' ⏎ '), lines, finds] as const))(
    '%s',
    (_lines, lines, finds) => {
      expect(findings(rule, lines)).toEqual(finds)
    },
  )
})

test('every rule has a name of its own', () => {
  expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length)
})
