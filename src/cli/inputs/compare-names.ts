const { compare } = new Intl.Collator('en', { numeric: true })

/** Order of names: episode 9 before episode 10, on every system. */
export const compareNames = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : 1)
