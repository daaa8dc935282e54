import { type Node, Schema } from '@tiptap/pm/model'
import { type MarkName, marks } from './marks.ts'
import { type NodeName, nodes } from './nodes.ts'

/** The schema of an episode page, without a DOM: the same in window, main process, worker and command line. */
export const schema = new Schema<NodeName, MarkName>({ nodes, marks })

/** A whole page. */
export type PageDocument = Node
