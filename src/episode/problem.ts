/**
 * What can go wrong in a way that a person can act on. Each code has a text of two sentences in
 * resources/locales (problems.<code>.what and .todo): what is wrong, and what to do.
 */
export const PROBLEM_CODES = [
  'file-empty',
  'file-too-large',
  'file-binary',
  'file-unreadable',
  'file-too-deep',
  'too-many-signs',
  'file-kind-unknown',
  'archive-foreign',
  'archive-damaged',
  'archive-too-large',
  'archive-unsafe',
  'file-missing',
  'file-locked',
  'file-is-folder',
  'name-too-long',
  'too-many-files',
  'drive-unreachable',
  'disk-full',
  'no-permission',
  'read-only-disk',
  'write-unverified',
  'library-missing',
  'library-foreign',
  'library-damaged',
  'episode-damaged',
  'episode-newer',
  'episode-foreign',
  'episode-missing',
  'episode-changed-outside',
  'episode-busy',
  'version-damaged',
  'version-missing',
  'clean-up-lost',
  'picture-invalid',
  'picture-too-large',
  'picture-too-many-pixels',
  'picture-damaged',
  'dictionary-damaged',
  'proofing-ended',
  'export-foreign-file',
  'export-blocked',
  'pattern-unclosed',
  'pattern-invalid',
  'pattern-too-slow',
  'group-unknown',
  'search-outdated',
  'episode-changed-since',
  'episode-open-elsewhere',
  'episode-unsaved',
  'replacing-not-undone',
  'replace-list-missing',
  'export-name-twice',
  'nothing-matches',
  'unexpected',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]
/** Filled into the problem's text: names, sizes, paths. */
export type ProblemValues = Record<string, string | number>

/** A problem as plain data, to pass between processes. */
export interface ProblemReport {
  code: ProblemCode
  values: ProblemValues
}

/** An error that is shown to the person in words of their language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly values: ProblemValues

  constructor(code: ProblemCode, values: ProblemValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.name = 'Problem'
    this.code = code
    this.values = values
  }

  /** Any thrown value as plain data; what is not a Problem becomes 'unexpected' with its message. */
  static report(error: unknown): ProblemReport {
    if (error instanceof Problem) return { code: error.code, values: error.values }
    return {
      code: 'unexpected',
      values: { message: error instanceof Error ? error.message : String(error) },
    }
  }
}
