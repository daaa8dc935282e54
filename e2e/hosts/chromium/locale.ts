/**
 * The languages a person prefers, best first, as BCP 47 tags.
 * `--lang=de` wins, as in Electron; else the environment decides as it does for glib on Linux.
 *
 * @param argv the app's arguments
 * @returns never empty; `en-US` when nothing is said
 */
export function preferredLanguages(argv: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const asked = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length)
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? ''
  const named = asked ? [asked] : [...(env.LANGUAGE ?? '').split(':'), locale]
  const tags = named.map(toTag).filter((tag) => tag !== undefined)
  return tags.length > 0 ? [...new Set(tags)] : ['en-US']
}

/** `de_DE.UTF-8` becomes `de-DE`; `C`, `POSIX` and what is no language become undefined. */
function toTag(locale: string): string | undefined {
  const tag = locale.replace(/[.@].*$/, '').replace('_', '-')
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
