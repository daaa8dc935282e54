import { z } from 'zod'
import { Problem } from '../problem.ts'
import {
  DEFAULT_SHOW_SETTINGS,
  SHOW_SETTING_NAMES,
  type ShowSettingName,
  type ShowSettings,
  showSettingsSchema,
} from '../show/show-settings.ts'

const SHOW_FORMAT = 'reinschrift-show'
const SHOW_VERSION = 1

/** What holds for all episodes of a library. */
export interface Show {
  name: string
  /** BCP 47 tags of the languages the show is made in, the usual one first. */
  languages: string[]
  settings: ShowSettings
  /** Settings of the file that mean nothing here: as if they were not there, until they are changed. */
  notUnderstood: ShowSettingName[]
}

const showFileSchema = z.looseObject({
  format: z.literal(SHOW_FORMAT),
  version: z.int().min(1),
  name: z.string(),
  languages: z.array(z.string().min(2)).default([]),
})

/**
 * A show out of the text of its file, show.json. A newer version is read too, as far as it has the
 * fields of this one: whatever else it has stays in the file.
 * @param folder name of the library's folder, for the problem's text
 * @throws Problem library-damaged (name) when it is cut off or is not a show's file
 */
export function parseShow(text: string, folder: string): Show {
  try {
    const { name, languages, ...file } = showFileSchema.parse(JSON.parse(text))
    return { name, languages, ...readSettings(file) }
  } catch (error) {
    throw new Problem('library-damaged', { name: folder.normalize('NFC') }, { cause: error })
  }
}

/** A new show as the text of its file: indented JSON that ends in a newline. */
export function serializeShow({ name, languages }: Pick<Show, 'name' | 'languages'>): string {
  return write({ format: SHOW_FORMAT, version: SHOW_VERSION, name, languages })
}

/**
 * The text of a show's file with some settings changed. All else in it stays as it is, also what this
 * version does not know.
 * @throws Problem library-damaged (name) when the text is not a show's file
 */
export function changeShowText(
  text: string,
  folder: string,
  change: Partial<ShowSettings>,
): string {
  parseShow(text, folder)
  const file: Record<string, unknown> = JSON.parse(text)
  for (const name of SHOW_SETTING_NAMES) {
    const value = change[name]
    if (value === undefined) continue
    if (isSame(value, DEFAULT_SHOW_SETTINGS[name])) delete file[name]
    else file[name] = value
  }
  return write(file)
}

const write = (file: object): string => `${JSON.stringify(file, null, 2)}\n`
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each setting by itself, so that one that means nothing costs no other. */
function readSettings(file: Record<string, unknown>): Pick<Show, 'settings' | 'notUnderstood'> {
  const settings: Record<string, unknown> = {}
  const notUnderstood: ShowSettingName[] = []
  for (const name of SHOW_SETTING_NAMES) {
    const parsed = showSettingsSchema.shape[name].safeParse(file[name])
    settings[name] = parsed.success ? parsed.data : DEFAULT_SHOW_SETTINGS[name]
    if (!parsed.success) notUnderstood.push(name)
  }
  return { settings: settings as ShowSettings, notUnderstood }
}
