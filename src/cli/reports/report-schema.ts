import * as z from 'zod'

/** Changes when a field goes away or means something else; new fields come without. */
export const REPORT_VERSION = 1

const count = z.int().min(0)

const findingSchema = z.object({
  kind: z
    .string()
    .describe(
      'Sort of the finding: problem, loss, picture, proof, clean-up, source, import, replace',
    ),
  code: z.string().describe('What was found; stays the same in all languages'),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string().describe('The finding in words, in the language of the run'),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .describe('What the words are filled with'),
  place: z
    .object({
      slot: z
        .enum(['title', 'alt', 'caption', 'lead', 'player', 'body'])
        .describe('Part of the page that a text is in')
        .optional(),
      blockId: z.string().describe('Id of the block on the page').optional(),
      picture: z.string().describe('Path of the picture').optional(),
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
      field: z.string().describe('Field of a JSON file').optional(),
      target: z.string().describe('Format of the export').optional(),
    })
    .describe('Where; what is not known is left out'),
})

/** What `--json` writes (docs/command-line.md). */
export const reportSchema = z.object({
  version: z.literal(REPORT_VERSION),
  command: z.enum(['import', 'export', 'check', 'replace']),
  exitCode: z.int().min(0).max(255),
  summary: z.object({
    total: count,
    done: count,
    failed: count,
    cancelled: count,
    errors: count,
    warnings: count,
    notes: count,
  }),
  items: z.array(
    z.object({
      input: z.string().describe('Absolute path, or "-" for standard input'),
      post: z.string().nullable().describe('Title of the post, of a file with several'),
      state: z.enum(['done', 'failed', 'cancelled']),
      outputs: z.array(z.string()).describe('Absolute paths of what was made'),
      findings: z.array(findingSchema),
    }),
  ),
})

export type JsonReport = z.infer<typeof reportSchema>
