import type { Credit } from '../../../episode/credits/credit.ts'
import { describeCredit } from '../../../episode/credits/describe-credit.ts'

/** Attributes that say nothing by themselves, or say what another one says. */
const UNTOLD = ['width', 'height']

export const isTold = (name: string): boolean => !UNTOLD.includes(name)

/**
 * A fact or an attribute as words; '' for none.
 * @param language BCP 47 tag of the interface
 */
export function formatValue(name: string, value: unknown, language: string): string {
  if (value === null || value === undefined) return ''
  if (name === 'credit') return describeCredit(value as Credit, language)
  if (name === 'src') return String(value).split('/').at(-1) ?? ''
  if (name === 'startMs' && typeof value === 'number') return formatSeconds(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** A place in a recording: "1:02:03". */
function formatSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part, at) => (at === 0 ? part : String(part).padStart(2, '0'))).join(':')
}
