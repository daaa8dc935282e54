import type { Facts } from '../facts.ts'
import { pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { FilePage } from './episode-file.ts'
import { type NodeJson, nodeToJson } from './node-json.ts'

/** A page as the file holds it; the facts stand beside it in the file. */
export function pageToFile(page: PageDocument): FilePage {
  const { title, cover, lead, player, body } = pageParts(page)
  return {
    title: title.textContent,
    cover: nodeToJson(cover),
    lead: lead.children.map(nodeToJson),
    player: player.textContent,
    body: body.children.map(nodeToJson),
  }
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
