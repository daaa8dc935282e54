import type { AlterationKind } from '../clean-up/alteration.ts'
import type { PictureCheck } from '../credits/check-pictures.ts'
import type { Construct } from '../formats/html/reading.ts'
import type { LossCode } from '../formats/losses.ts'
import type { AnyTarget } from '../formats/packed/packed-format.ts'
import type { ProblemCode, ProblemValues } from '../problem.ts'
import type { RuleName } from '../proofing/rule-names.ts'
import type { SourceDamageCode } from '../source/source-damage.ts'
import type { Slot } from '../text-blocks/text-blocks.ts'

/**
 * How much a finding weighs. An error: something cannot be read, is missing or comes back otherwise. A
 * warning: words, marks or credits that should be looked at. A note: how a target is by its nature.
 */
export type Severity = 'error' | 'warning' | 'note'

/** Where on a page, in a file or in a source something was found. What is not known is left out. */
export interface Place {
  /** Part of the page that a text is in; with its block id, where it has one. */
  slot?: Slot
  /** Id of the block on the page. */
  blockId?: string
  /** Path of the picture that it is about, relative to the episode's folder. */
  picture?: string
  /** Line of the source or of the file, from 1. */
  line?: number
  /** Column in that line, from 1, in UTF-16 units. */
  column?: number
  /** Field of a JSON file ("page.body.3.type"). */
  field?: string
  /** Target of the export. */
  target?: AnyTarget
}

/** What can be found, by its sort; each sort has its texts in resources/locales. */
export interface FindingCodes {
  /** Why something cannot be read, written or exported (problems.<code>). */
  problem: ProblemCode
  /** What a target cannot hold (export.loss.<code>). */
  loss: LossCode
  /** What is wrong about a picture's words (pictures.check.<code>). */
  picture: PictureCheck
  /** What proofreading found (proofing.rules.<code>). */
  proof: RuleName
  /** What changed beyond the spelling (proofing.clean-up.kinds.<code>). */
  'clean-up': AlterationKind
  /** What is broken in a source that was read all the same (cli.source.<code>). */
  source: SourceDamageCode
  /** A place that is replaced, or would be (cli.replace.<code>). */
  replace: 'would-replace' | 'replaced' | 'spared'
  /** Pictures that an import did not get (cli.import.<code>). */
  import: PictureLeftCode
}

/** Why a picture did not come along; as receipts name it. */
export type PictureLeftCode = Extract<
  Construct,
  'picture-missing' | 'picture-kind' | 'picture-address'
>

export type FindingKind = keyof FindingCodes

/** Something about an episode or a source that a person should know of, as plain data. */
export type Finding = {
  [K in FindingKind]: {
    kind: K
    code: FindingCodes[K]
    /** Filled into the text. */
    values: ProblemValues
    severity: Severity
    place: Place
  }
}[FindingKind]

/** Whether there is something to look at, beyond notes. */
export const needAttention = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity !== 'note')
