import { randomUUID } from 'node:crypto'

/** The DevTools protocol takes about 200 ns for each byte; from here on, a request is faster. */
export const LARGE_MESSAGE_BYTES = 1 << 16

const waiting = new Map<string, string>()

/**
 * Puts a message down for a page, which takes it from the server of its own scheme.
 *
 * @returns the path that gives it out, once; no page can guess it
 */
export function leaveMessage(text: string): string {
  const path = `/.chromium-host/${randomUUID()}`
  waiting.set(path, text)
  return path
}

/** What was left under a path; undefined for every other path. */
export function takeMessage(path: string): string | undefined {
  const text = waiting.get(path)
  waiting.delete(path)
  return text
}
