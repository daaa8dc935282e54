import { NotImplemented } from './not-implemented.ts'

/**
 * Functions with Electron's results and any arguments: those are checked where the app is compiled against
 * Electron itself, which has overloads that no implementation of ours could be assigned to.
 */
export type Stubs<T, K extends keyof T> = {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  [P in K]: T[P] extends (...args: any[]) => infer R ? (...args: any[]) => R : never
}

/** A function that throws until a test replaces it, for nobody could answer what it asks. */
export function mustBeReplaced(what: string): (...args: unknown[]) => never {
  return () => {
    throw new NotImplemented(
      `${what} (nobody can answer it in a test: replace it with electronApp.evaluate)`,
    )
  }
}
