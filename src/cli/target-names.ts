import { ANY_TARGETS, type AnyTarget } from '../episode/formats/packed/packed-format.ts'

/** The name of a target on the command line. */
export const nameOfTarget = (target: AnyTarget): string =>
  target === 'html-page' ? 'html' : target

/** What `--to` can be. */
export const TARGET_NAMES: readonly string[] = ANY_TARGETS.map(nameOfTarget)

/** The target of a name; null for any other word. */
export const targetOfName = (name: string): AnyTarget | null =>
  ANY_TARGETS.find((target) => nameOfTarget(target) === name) ?? null
