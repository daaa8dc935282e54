import { foldName } from './safe-name.ts'

/**
 * A free name for a file that is kept aside, with the time: "episode (conflict 2026-11-24 14-03-22).json".
 * @param nameFor the name with a label in it
 * @param taken names of the files in the folder
 */
export function datedName(nameFor: (label: string) => string, taken: readonly string[]): string {
  const time = new Date().toLocaleString('sv-SE').replaceAll(':', '-')
  const others = new Set(taken.map(foldName))
  const names = [time, ...taken.map((_, at) => `${time}, ${at + 2}`)].map(nameFor)
  return names.find((name) => !others.has(foldName(name))) ?? nameFor(`${time}, 1`)
}
