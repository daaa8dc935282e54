import { NotImplemented } from './not-implemented.ts'

/** Throws NotImplemented for any option in `given` that the stand-in does not honour. */
export function checkOptions(what: string, given: object | undefined, known: readonly string[]) {
  for (const [key, value] of Object.entries(given ?? {})) {
    if (value !== undefined && !known.includes(key)) {
      throw new NotImplemented(`option ${what}.${key}`)
    }
  }
}
