import * as z from 'zod/mini'
import { replaceRuleSchema } from '../replacing/replace-rule.ts'

/** So many rules are looked for at once. */
export const MAX_RULES = 500
export const MAX_LIST_NAME_CHARACTERS = 100

/** What a show replaces again and again, under a name; what this version does not know of it is kept. */
export const replaceListSchema = z.looseObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_LIST_NAME_CHARACTERS)),
  rules: z.array(z.looseObject(replaceRuleSchema.shape)).check(z.maxLength(MAX_RULES)),
})

/** The lists of a show: no two with the same name. */
export const replaceListsSchema = z
  .array(replaceListSchema)
  .check(z.refine((lists) => new Set(lists.map(({ name }) => name)).size === lists.length))

export type ReplaceList = z.infer<typeof replaceListSchema>
