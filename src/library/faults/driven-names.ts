/** Begins the name of a file that is looked for only to leave a mark in a record of system calls. */
export const MARK = '.mark-'

/** The n-th random id of a driven process. @param processNumber tells those of two processes apart */
export const temporaryId = (count: number, processNumber = 0): string =>
  `${String(processNumber).padStart(8, '0')}-0000-4000-8000-${String(count).padStart(12, '0')}`

/** Argument of a driven process that does what the app does on SIGTERM: it saves and closes. */
export const CLOSES_ON_SIGTERM = '--closes-on-sigterm'
