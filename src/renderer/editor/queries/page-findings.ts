import type { Node } from '@tiptap/pm/model'
import type { ProofedBlock, ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { shiftFindings } from '../../../episode/proofing/shift-findings.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import { type TextBlockName, textBlocks } from '../../../episode/text-blocks/text-blocks.ts'

/** A finding, and where in the editor's document it is. */
export interface PlacedFinding {
  finding: ProofFinding
  from: number
  to: number
}

/** What was found, by the block's name (blockName). */
export type Findings = ReadonlyMap<string, ProofedBlock>

export const blockName = ({ slot, blockId }: TextBlockName): string => `${slot} ${blockId ?? ''}`

/** All findings of the page as it is now, in its order. */
export function pageFindings(page: Node, findings: Findings): PlacedFinding[] {
  if (findings.size === 0) return []
  return textBlocks(page).flatMap(({ node, start, ...name }) => {
    const block = findings.get(blockName(name))
    return block ? placed(block, node, start) : []
  })
}

/** The same between two positions, for what is in sight. */
export function findingsBetween(
  page: Node,
  findings: Findings,
  from: number,
  to: number,
): PlacedFinding[] {
  const found: PlacedFinding[] = []
  if (findings.size === 0) return found
  page.nodesBetween(from, to, (node, pos, parent) => {
    if (!node.inlineContent) return true
    const block = findings.get(blockName(nameOf(node, parent)))
    if (block) found.push(...placed(block, node, pos + 1))
    return false
  })
  return found
}

const SLOTS: readonly string[] = ['title', 'alt', 'caption', 'lead', 'player']

function nameOf(node: Node, parent: Node | null): TextBlockName {
  const { name } = node.type
  if (!SLOTS.includes(name)) return { slot: 'body', blockId: node.attrs.id ?? null }
  return { slot: name as TextBlockName['slot'], blockId: parent?.attrs.id ?? null }
}

function placed(block: ProofedBlock, node: Node, start: number): PlacedFinding[] {
  return shiftFindings(block, blockText(node)).map((finding) => ({
    ...{ finding, from: start + finding.from, to: start + finding.to },
  }))
}
