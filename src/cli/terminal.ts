/** What a run of the command line sees of the world: where it writes, and the system's language. */
export interface Terminal {
  env: Record<string, string | undefined>
  writeOut: (text: string) => void
  writeError: (text: string) => void
}
