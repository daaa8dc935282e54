import { Parser } from 'htmlparser2'
import type { Markup, MarkupElement } from './markup.ts'

const CODE = new Set(['script', 'style'])

/** What htmlparser2 finds in HTML (or XML): a parser that has no code in common with the one we sanitise with. */
export function readMarkup(source: string, { xmlMode = false } = {}): Markup {
  const markup: Markup = { elements: [], comments: [] }
  const open: MarkupElement[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes: Object.entries(attributes), code: '' }
        open.push(element)
        markup.elements.push(element)
      },
      ontext(words) {
        const element = open.at(-1)
        if (element && CODE.has(element.name)) element.code += words
      },
      onclosetag() {
        open.pop()
      },
      oncomment(words) {
        markup.comments.push(words)
      },
      onprocessinginstruction(_name, words) {
        markup.comments.push(words)
      },
    },
    { xmlMode },
  )
  parser.end(source)
  return markup
}
