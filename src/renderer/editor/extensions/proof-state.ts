import { PluginKey } from '@tiptap/pm/state'
import type { Alteration } from '../../../episode/clean-up/alteration.ts'
import type { Findings } from '../queries/page-findings.ts'

/** What is underlined in the page. */
export interface Underlined {
  findings: Findings
  /** Key of the finding that is being looked at. */
  current: string | null
  /** What changed beyond the spelling. */
  altered: readonly Alteration[]
}

export const proofKey = new PluginKey<Underlined>('proof')
