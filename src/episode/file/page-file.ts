import type { Node } from '@tiptap/pm/model'
import type { Facts } from '../facts.ts'
import { pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import { type WrittenBlock, WrittenBlocks } from '../written-blocks.ts'
import type { FilePage } from './episode-file.ts'
import { arrayPieces, itemDivider, jsonText, objectPieces } from './json-text.ts'
import { type NodeJson, nodeToJson } from './node-json.ts'

/** Levels of the page and of its parts in the file. */
const PAGE_DEPTH = 1
const PART_DEPTH = 2

const writtenBody = new WrittenBlocks(itemDivider(PART_DEPTH))

/** A page as the pieces of the field that holds it in the file; the facts stand beside it. */
export function pageToPieces(page: PageDocument): string[] {
  const { title, cover, lead, player, body } = pageParts(page)
  const entries: [keyof FilePage, string[]][] = [
    ['title', [JSON.stringify(title.textContent)]],
    ['cover', [jsonText(nodeToJson(cover), PART_DEPTH)]],
    ['lead', [jsonText(lead.children.map(nodeToJson), PART_DEPTH)]],
    ['player', [JSON.stringify(player.textContent)]],
    ['body', arrayPieces(writtenBody.pieces(body.children, blockToText), PART_DEPTH)],
  ]
  return objectPieces(entries as [string, string[]][], PAGE_DEPTH)
}

/** Positions of a block that is written quickly. */
const QUICK_SIZE = 1000

function blockToText(block: Node): WrittenBlock {
  const text = jsonText(nodeToJson(block), PART_DEPTH + 1)
  return { text, keep: block.nodeSize < QUICK_SIZE ? 'in-run' : 'alone' }
}

/** The JSON of the whole document, facts included, out of the file's parts. */
export function documentOfFile(page: FilePage, facts: Facts): NodeJson {
  const { title, cover, lead, player, body } = page
  return {
    type: 'doc',
    attrs: facts,
    content: [
      { type: 'title', content: textOf(title) },
      cover,
      { type: 'lead', content: lead },
      { type: 'player', content: textOf(player) },
      { type: 'body', content: body },
    ],
  }
}

const textOf = (text: string): NodeJson[] => (text ? [{ type: 'text', text }] : [])
