/** Everything was done, and there is nothing to look at. */
export const DONE = 0
/** Everything was done, and there is something to look at: errors or warnings, not notes. */
export const FINDINGS = 1
/** Something could not be done, or was not understood. */
export const FAILED = 2
