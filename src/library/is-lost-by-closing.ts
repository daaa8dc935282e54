import type { SaveState } from './types.ts'

/**
 * True when the latest words are only in memory. One that another program changed is kept beside that
 * file already.
 */
export function isLostByClosing(
  state: SaveState,
): state is Extract<SaveState, { state: 'failed' }> {
  return state.state === 'failed' && state.problem.code !== 'episode-changed-outside'
}
