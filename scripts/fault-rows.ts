/** A row of the fault table: what is broken, how, how often at least, and the tests that do it. */
export interface FaultRow {
  fault: string
  how: string
  atLeast: number
  /** What vitest looks for in the paths of test files. */
  tests: string
}

/** All of it; docs/faults.md says what each means and what it does not prove. */
export const faultRows: readonly FaultRow[] = [
  {
    fault: 'kill -9 while typing and saving',
    how: 'a real process, at random moments',
    atLeast: 1000,
    tests: 'src/library/journal/killed.test.ts',
  },
  {
    fault: 'kill at every system call',
    how: 'strace, every call of 15 operations',
    atLeast: 300,
    tests: 'src/library/faults/killed-at-calls.test.ts',
  },
  {
    fault: 'ENOSPC, EIO, EACCES, EPERM, EBUSY, EROFS, EMFILE, slow',
    how: 'strace, each call of 5 scenarios, once, twice and for good',
    atLeast: 2500,
    tests: 'src/library/faults/injected-faults.test.ts',
  },
  {
    fault: 'a really full disk',
    how: 'small tmpfs, every 4 KiB of free space',
    atLeast: 400,
    tests: 'src/library/faults/full-disk.test.ts',
  },
  {
    fault: 'power cut',
    how: 'recorded writes, unsynced ones dropped, torn, reordered',
    atLeast: 2000,
    tests: 'src/library/faults/power-cut.test.ts',
  },
  {
    fault: 'rename refused as on Windows',
    how: 'the port that renames, 1 to infinite times',
    atLeast: 200,
    tests: 'src/library/faults/refused-rename.test.ts',
  },
  {
    fault: 'another program edits, replaces, deletes, touches',
    how: 'at 6 moments, with true and lying times',
    atLeast: 144,
    tests: 'src/library/faults/other-programs.test.ts',
  },
  {
    fault: 'two writers',
    how: 'two processes, all interleavings of 6 steps each',
    atLeast: 924,
    tests: 'src/library/faults/two-writers.test.ts',
  },
  {
    fault: 'conflicted copies and half-synced folders',
    how: 'a simulated sync client',
    atLeast: 300,
    tests: 'src/library/faults/sync-client.test.ts',
  },
  {
    fault: 'SIGTERM, SIGSTOP and SIGCONT in a save',
    how: 'real signals at 6 points of it',
    atLeast: 500,
    tests: 'src/library/faults/signals.test.ts',
  },
  {
    fault: 'many versions (nothing is broken)',
    how: '200 of a page of 100,000 words',
    atLeast: 1,
    tests: 'src/library/versions/size.test.ts',
  },
]
