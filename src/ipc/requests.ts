import { type ZodType, z } from 'zod'
import { creditSchema } from '../episode/credits/credit.ts'
import { CREDIT_LIST_FORMATS } from '../episode/credits/credit-list.ts'
import { EXPORT_TARGETS } from '../episode/formats/format.ts'
import { ANY_TARGETS } from '../episode/formats/packed/packed-format.ts'
import { RULE_NAMES } from '../episode/proofing/rule-names.ts'
import { replaceRuleSchema, searchRuleSchema } from '../episode/replacing/replace-rule.ts'
import { MAX_RULES } from '../episode/show/replace-lists.ts'
import {
  SHOW_SETTING_NAMES,
  type ShowSettingName,
  showSettingsSchema,
} from '../episode/show/show-settings.ts'
import type { Args, Channel, Messages } from './contract.ts'

const folder = z.string().min(1).max(255)
/** Name of a conflicted copy in an episode's folder. */
const copy = z.string().min(1).max(255).nullable()
const path = z.string().max(4096).refine(isPath)
/** No page is longer; what is beyond it is refused before it is read. */
const MAX_PASTED_CHARACTERS = 20_000_000
const json = z.string().max(200_000_000)
const pasted = z.strictObject({
  text: z.string().max(MAX_PASTED_CHARACTERS),
  format: z.enum(['text', 'markdown', 'html']),
})
const MAX_NAME_CHARACTERS = 200
const settings = z.strictObject({
  language: z.enum(['de', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().trim().max(MAX_NAME_CHARACTERS),
  exportTarget: z.enum(ANY_TARGETS),
})

const version = z.string().min(1).max(100)
const name = z.string().trim().min(1).max(MAX_NAME_CHARACTERS)

const searchRule = z.strictObject(searchRuleSchema.shape)
const creditOfUse = z.strictObject({
  figureId: z.string().max(255).nullable(),
  credit: z.nullable(creditSchema),
})

/** Settings of the show, some of them; as they are in its file. */
const showChange = z.partialRecord(z.enum(SHOW_SETTING_NAMES), z.unknown()).refine(isShowChange)

/** What the arguments of each question must look like. A missing channel does not compile. */
export const requests: { [C in Channel]: ZodType<Args<C>> } = {
  'app:start': z.tuple([]),
  'settings:change': z.tuple([settings.partial().refine(isChange)]) as ZodType<
    Args<'settings:change'>
  >,
  'library:choose-folder': z.tuple([z.enum(['create', 'open'])]),
  'library:propose-path': z.tuple([]),
  'library:create': z.tuple([path, z.string().trim().min(1).max(200)]),
  'library:open': z.tuple([path]),
  'library:open-sample': z.tuple([]),
  'library:show-in-file-manager': z.tuple([folder.nullable()]),
  'episode:create': z.tuple([]),
  'episode:open': z.tuple([folder]),
  'episode:rename': z.tuple([folder, z.string().trim().max(1000)]),
  'episode:duplicate': z.tuple([folder]),
  'episode:trash': z.tuple([folder]),
  'episode:restore': z.tuple([folder]),
  'episode:bring-back': z.tuple([z.string().min(1).max(255)]),
  'episode:replace': z.tuple([folder, json, z.int().min(0)]),
  'episode:save': z.tuple([folder]),
  'merge:find-copies': z.tuple([folder]),
  'merge:compare': z.tuple([folder, copy]),
  'merge:finish': z.tuple([
    folder,
    copy,
    z.string().max(100),
    z.record(z.string().max(1000), z.enum(['mine', 'theirs', 'both'])),
  ]),
  'merge:undo': z.tuple([folder]),
  'import:choose': z.tuple([]),
  'import:files': z.tuple([z.array(path).min(1).max(1000)]),
  'import:text': z.tuple([pasted]),
  'import:pasted': z.tuple([folder, pasted]),
  'versions:list': z.tuple([folder]),
  'versions:keep': z.tuple([
    folder,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('named'), name }),
      z.strictObject({ kind: z.literal('before-restore') }),
    ]),
  ]),
  'versions:name': z.tuple([folder, version, name.nullable()]),
  'versions:compare': z.tuple([folder, version, version.nullable()]),
  'versions:page': z.tuple([folder, version]),
  'versions:show-source': z.tuple([folder, z.string().min(1).max(255)]),
  'show:change': z.tuple([showChange]) as unknown as ZodType<Args<'show:change'>>,
  'replacing:find': z.tuple([
    z.strictObject({ rules: z.array(searchRule).min(1).max(MAX_RULES), folder: folder.nullable() }),
  ]) as ZodType<Args<'replacing:find'>>,
  'replacing:replace': z.tuple([
    z.strictObject({
      id: z.int().min(1),
      replacements: z.array(replaceRuleSchema.shape.replacement).max(MAX_RULES),
      inLinks: z.boolean(),
      episodes: z.array(z.strictObject({ folder, left: z.array(z.int().min(0)) })).max(100_000),
    }),
  ]) as ZodType<Args<'replacing:replace'>>,
  'replacing:undo': z.tuple([]),
  'replacing:find-in-texts': z.tuple([
    searchRule,
    z.array(z.string().max(MAX_PASTED_CHARACTERS)).min(1).max(1_000_000),
  ]) as ZodType<Args<'replacing:find-in-texts'>>,
  'proofing:start': z.tuple([folder]),
  'proofing:ignore': z.tuple([
    folder,
    z.enum(RULE_NAMES),
    z.string().min(1).max(10_000),
    z.enum(['ignored', 'told']),
  ]),
  'clean-up:begin': z.tuple([folder, z.string().min(1).max(MAX_NAME_CHARACTERS)]),
  'clean-up:end': z.tuple([folder]),
  'clean-up:allow': z.tuple([
    folder,
    z.string().min(1).max(MAX_PASTED_CHARACTERS),
    z.enum(['allowed', 'told']),
  ]),
  'export:preview': z.tuple([folder, z.enum(ANY_TARGETS)]),
  'export:source': z.tuple([folder, z.enum(ANY_TARGETS)]),
  'export:copy': z.tuple([folder, z.enum(EXPORT_TARGETS)]),
  'export:write': z.tuple([folder, z.enum(ANY_TARGETS)]),
  'export:show-in-file-manager': z.tuple([path]),
  'pictures:list': z.tuple([]),
  'pictures:set-credits': z.tuple([
    z
      .array(z.strictObject({ folder, credits: z.array(creditOfUse).min(1).max(10_000) }))
      .min(1)
      .max(100_000),
  ]),
  'pictures:write-credits': z.tuple([
    z.enum(CREDIT_LIST_FORMATS),
    z
      .array(
        z.strictObject({
          name: z.string().max(1000),
          credit: z.nullable(creditSchema),
          episodes: z.array(z.string().max(10_000)),
        }),
      )
      .min(1)
      .max(1_000_000),
  ]),
  'picture:choose': z.tuple([folder]),
  'picture:add-file': z.tuple([folder, path]),
  'picture:read-credit': z.tuple([folder, z.string().min(1).max(1000), z.string().max(100)]),
  'picture:add-bytes': z.tuple([folder, z.string().max(255), z.instanceof(Uint8Array)]) as ZodType<
    Args<'picture:add-bytes'>
  >,
}

/** The same for what is only told. */
export const messages: { [M in keyof Messages]: ZodType<Messages[M]> } = {
  'episode:steps': z.tuple([folder, z.int().min(0), json]),
  'episode:check': z.tuple([folder, z.int().min(0), z.uint32()]),
  'merge:answer': z.tuple([z.int().min(0), z.enum(['taken', 'stale', 'refused'])]),
  'import:cancel': z.tuple([z.int().min(0)]),
  'replacing:cancel': z.tuple([]),
  'proofing:stop': z.tuple([folder]),
  'pictures:cancel': z.tuple([]),
  'window:flushed': z.tuple([]),
  'window:context': z.tuple([
    z.strictObject({ hasLibrary: z.boolean(), hasEpisode: z.boolean(), readOnly: z.boolean() }),
  ]),
}

function isChange(change: object): boolean {
  return Object.keys(change).length > 0
}

function isShowChange(change: Partial<Record<ShowSettingName, unknown>>): boolean {
  const entries = Object.entries(change) as [ShowSettingName, unknown][]
  return (
    entries.length > 0 &&
    entries.every(([name, value]) => showSettingsSchema.shape[name].safeParse(value).success)
  )
}

/** An absolute path as dialogs and dropped files have it: none that climbs, and none to a device of Windows. */
function isPath(text: string): boolean {
  const isAbsolute = /^(\/|[A-Za-z]:[\\/]|\\\\[^\\/?.])/.test(text)
  return isAbsolute && !text.includes('\0') && !/(^|[\\/])\.\.([\\/]|$)/.test(text)
}
