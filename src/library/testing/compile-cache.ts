import { fileURLToPath } from 'node:url'

/**
 * The environment of a process that runs a script of ours: Node keeps what it has compiled, so that the
 * next one starts in half the time.
 */
export const withCompileCache: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(
    new URL('../../../node_modules/.cache/library-tests', import.meta.url),
  ),
}
