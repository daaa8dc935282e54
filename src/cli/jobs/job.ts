import type { Finding } from '../../episode/findings/finding.ts'
import type { ImportFormat } from '../../episode/formats/format.ts'
import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import type { ReplaceRule } from '../../episode/replacing/replace-rule.ts'
import type { SourcePart } from '../../library/divide-source.ts'
import type { SpellerFolders } from '../../spelling/open-speller.ts'

interface BaseJob {
  /** Absolute path of the file or of the episode's folder; "-" for standard input. */
  input: string
  /** As messages name it. */
  label: string
  /** Of its file: says how much work it is. */
  sizeBytes: number
}

/** Brings a file into a library; one with several episodes is divided into jobs of its parts first. */
export interface ImportJob extends BaseJob {
  kind: 'import'
  /** Absolute path. */
  library: string
  /** Of what kind the file is; null: as its name says. */
  format: ImportFormat | null
  /** What of the file is brought in; null: whatever is in it. */
  part: SourcePart | null
}

/** Writes an episode's page into a folder. */
export interface ExportJob extends BaseJob {
  kind: 'export'
  target: AnyTarget
  /** Path of the folder. */
  out: string
  /** Whatever is in the way may be replaced. */
  force: boolean
  /** BCP 47; for pages that have no language of their own. */
  fallbackLanguage: string
}

/** Looks for what should be known of an episode before it is published. */
export interface CheckJob extends BaseJob {
  kind: 'check'
  targets: readonly AnyTarget[]
  /** Where the dictionaries are; null: nothing is proofread. */
  dictionaries: SpellerFolders | null
  /** BCP 47; for pages that have no language of their own. */
  fallbackLanguage: string
}

/** Tells what would be replaced in an episode, or replaces it. */
export interface ReplaceJob extends BaseJob {
  kind: 'replace'
  /** A rule, or the name of a list of the episode's show. */
  what: { rule: ReplaceRule } | { list: string }
  /** Words of links are changed, too. */
  inLinks: boolean
  /** Otherwise it is only told. */
  isWritten: boolean
  /** Address of the entry of the thread that searches. */
  searcherEntry: string
}

/** A piece of work on one input, as plain data: it may be done in another thread. */
export type Job = ImportJob | ExportJob | CheckJob | ReplaceJob

/** What became of one input. */
export interface ItemReport {
  /** Absolute path of the file or of the episode's folder; "-" for standard input. */
  input: string
  label: string
  /** Title of the post, of a file with several; null for a whole file. */
  post: string | null
  /** Cancelled: not begun, or taken back, since the person or the disk ended the run. */
  state: 'done' | 'failed' | 'cancelled'
  /** Absolute paths of what was made: the new episode's folder, or the files of the export, its page first. */
  outputs: string[]
  findings: Finding[]
}

/** What a job ends in: its report, or the jobs that it was divided into. */
export type JobOutcome = ItemReport | { divided: Job[] }

/** What a job asks of the run that it belongs to. */
export interface JobContext {
  /**
   * Takes a place for what a job writes, for the rest of the run.
   * @param label of the job
   * @returns the label of the job that has it: this one's, or that of an earlier one
   */
  claim: (place: string, label: string) => Promise<string>
  /** Calls the job off. */
  signal: AbortSignal
}

/** The report of a job whose work is done. */
export const doneReport = (
  { input, label }: Pick<Job, 'input' | 'label'>,
  result: Partial<ItemReport>,
): ItemReport => ({
  ...{ input, label, post: null, state: 'done', outputs: [], findings: [] },
  ...result,
})

/** The report of a job that did not come to its end. */
export const brokenReport = (
  job: Job,
  state: 'failed' | 'cancelled',
  findings: Finding[] = [],
): ItemReport => doneReport(job, { post: titleOfPost(job), state, findings })

export const titleOfPost = (job: Job): string | null =>
  job.kind === 'import' ? (job.part?.post?.title ?? null) : null
