import { type ZodType, z } from 'zod'
import { creditSchema } from '../credits/credit.ts'
import { type Facts, factsSchema } from '../facts.ts'

/** Why a line of the source is not on the page. */
export const REMOVAL_REASONS = [
  'duplicate-title',
  'loading',
  'player-controls',
  'separator',
  'comment-form',
  'sharing',
  'navigation',
  'cookie-notice',
  'unsupported',
] as const

/** The parts of a page that hold one text each. */
export const SLOTS = ['title', 'alt', 'caption', 'lead', 'player'] as const

/** Facts, some left out. factsSchema.partial() would fill those with their defaults. */
const someFactsSchema = z.object(
  Object.fromEntries(
    Object.entries(factsSchema.shape).map(([name, fact]) => [name, z.optional(fact.def.innerType)]),
  ),
) as ZodType as ZodType<Partial<Facts>>

const itemBase = z.object({
  /** Unique within the receipt. */
  id: z.string(),
  /** The words of the source that this item is about, to the letter. */
  original: z.string(),
  /** The same words as inline ProseMirror JSON, where the source has marks, or where its words on the page are written differently. */
  content: z.array(z.looseObject({ type: z.string() })).optional(),
  /** Position in the source: number of the line (text) or block (Markdown, HTML), from 1. */
  line: z.int().min(1),
  /** Id of the block that the original comes before, when it is put back; null: at the body's end. */
  before: z.string().nullable(),
  /**
   * Id that the paragraph gets which brings the original back. It being in the page is what "put back"
   * means. Items about the same line share it.
   */
  paragraphId: z.string(),
})

/**
 * What an import did, item by item. The receipt itself never changes: whether an item was undone is
 * read off the page (see receipt-actions.ts), so that undo and redo of the editor need not know it.
 */
export const receiptItemSchema = z.discriminatedUnion('kind', [
  /** A line that is not part of the page. */
  itemBase.extend({ kind: z.literal('removed'), reason: z.enum(REMOVAL_REASONS) }),
  /** A line that became one of the page's slots. */
  itemBase.extend({
    kind: z.literal('slot'),
    slot: z.enum(SLOTS),
    /** What the slot holds of the original. */
    text: z.string(),
    /** The end of the original that left the slot, as the page's language (title) or the credit (caption). */
    cut: z.string().optional(),
  }),
  /** Words that became facts; `original`, with the space before it, was cut from the end of `cutFrom`. Null: nothing was cut. */
  itemBase.extend({
    kind: z.literal('fact'),
    facts: someFactsSchema,
    cutFrom: z.literal('title').nullable(),
  }),
  /** The end of a caption, or a line of its own, that became a picture's credit. */
  itemBase.extend({
    kind: z.literal('credit'),
    credit: creditSchema,
    /** Id of the figure; left out for the cover. */
    figureId: z.string().optional(),
  }),
  /** A line that became a heading. */
  itemBase.extend({ kind: z.literal('heading'), blockId: z.string(), level: z.int() }),
  /** The beginning of a paragraph, space included, that became its speaker and its time. */
  itemBase.extend({
    kind: z.literal('speech'),
    blockId: z.string(),
    speaker: z.string().nullable(),
    startMs: z.number().nullable(),
  }),
  /** Structure that the page cannot hold and that became plainer; the words are all there. */
  itemBase.extend({ kind: z.literal('simplified'), construct: z.string() }),
])

export const receiptSchema = z.object({
  /** Where the untouched source is, relative to the episode's folder ("sources/folge-25.txt"). */
  source: z.string(),
  /** ISO 8601 date and time of the import. */
  importedAt: z.iso.datetime(),
  format: z.enum(['text', 'markdown', 'html', 'wordpress', 'docx', 'textbundle']),
  /** Name of the character encoding the source was read in ("utf-8", "windows-1252"). */
  encoding: z.string(),
  items: z.array(receiptItemSchema),
})

export type Receipt = z.infer<typeof receiptSchema>
export type ReceiptItem = z.infer<typeof receiptItemSchema>
export type RemovalReason = (typeof REMOVAL_REASONS)[number]
export type Slot = (typeof SLOTS)[number]
/** An item of one kind. */
export type ReceiptItemOf<K extends ReceiptItem['kind']> = Extract<ReceiptItem, { kind: K }>
