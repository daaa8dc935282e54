import { EMPTY_CREDIT } from '../credits/credit.ts'
import type { NodeJson } from './node-json.ts'

/**
 * Gives the credits of a page's JSON the parts that they lack, in place: files from before a part was known do
 * not have it, and two credits are the same only when all their parts are. What is no credit is left for
 * the schema to judge.
 */
export function completeCredits(node: NodeJson): void {
  const { attrs, content = [] } = node
  const credit = attrs?.credit
  if (attrs && typeof credit === 'object' && credit !== null) {
    attrs.credit = { ...EMPTY_CREDIT, ...credit }
  }
  for (const child of content) if (child.type !== 'text') completeCredits(child)
}
