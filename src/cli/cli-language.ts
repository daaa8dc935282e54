import { locales, type UiLanguage } from '../i18n/locales.ts'

const isUiLanguage = (tag: string): tag is UiLanguage => Object.hasOwn(locales, tag)

/**
 * The language to speak, needed before the arguments are parsed: that of `--lang`, else the system's,
 * else English.
 * @param env LC_ALL, LC_MESSAGES and LANG count in this order, as in POSIX
 */
export function cliLanguage(
  args: readonly string[],
  env: Record<string, string | undefined>,
): UiLanguage {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const tag = langOption(args) ?? system.slice(0, 2).toLowerCase()
  return isUiLanguage(tag) ? tag : 'en'
}

function langOption(args: readonly string[]): string | undefined {
  const [, value] = /--lang(?:=| )(\S+)/.exec(args.join(' ')) ?? []
  return value
}
