import { PluginKey } from '@tiptap/pm/state'
import type { Findings } from '../queries/page-findings.ts'

/** What is underlined in the page. */
export interface Underlined {
  findings: Findings
  /** Key of the finding that is being looked at. */
  current: string | null
}

export const proofKey = new PluginKey<Underlined>('proof')
