import type { Finding } from '../../episode/findings/finding.ts'
import { damageFinding } from '../../episode/findings/source-findings.ts'
import { findDamage } from '../../episode/source/find-damage.ts'
import type { ReadSource } from '../../library/read-source.ts'

/** What is broken in a source. An archive is whole or not read. */
export function damageOf({ text, format }: ReadSource): Finding[] {
  if (text === null || format === 'docx' || format === 'textbundle') return []
  return findDamage(text, format).map(damageFinding)
}
