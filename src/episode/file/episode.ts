import type { PageDocument } from '../schema/schema.ts'

/** An episode as it is worked with: its page, and what only the file knows. */
export interface Episode {
  /** UUID, for life, whatever the folder is called. */
  id: string
  /** ISO 8601 date and time. */
  createdAt: string
  /** ISO 8601 date and time of the last change. */
  modifiedAt: string
  page: PageDocument
  /** Fields of the file that this version does not know; written back as they were. */
  unknownFields: Record<string, unknown>
}
