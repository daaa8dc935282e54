import type { Node } from '@tiptap/pm/model'
import { createPage, createPicture } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'

const text = (words: string) => schema.text(words)

/** A small page with every slot filled, a heading, a figure and a list. */
export function createExamplePage(): Node {
  return createPage({
    facts: { number: 25, language: 'de' },
    title: 'Wie Sam LInkedIn nutzt',
    cover: createPicture(
      'cover',
      { src: 'images/sam.jpg', credit: creditOf('Stroisch.eu', 'Canva.com') },
      'Sam vor dem Rechner',
      [text('Sam erklärt LInkedIn')],
    ),
    lead: schema.node('lead', null, text('Sam ist Spezialist')).content,
    player: 'Designed Innovation',
    body: [
      schema.node('paragraph', { id: 'a' }, text('Ich mag Design Thinking und LInkedIn.')),
      schema.node('heading', { id: 'b', level: 2 }, text('Die Chancen')),
      createPicture('figure', { id: 'c' }, 'Ein Diagramm', [text('LInkedIn in Zahlen')]),
      schema.node('bulletList', { id: 'd' }, [
        schema.node('listItem', null, schema.node('paragraph', { id: 'e' }, text('Erstens'))),
        schema.node('listItem', null, schema.node('paragraph', { id: 'f' }, text('Zweitens'))),
      ]),
      schema.node('paragraph', { id: 'g' }, text('Am Ende.')),
    ],
  })
}

function creditOf(creator: string, source: string) {
  return { creator, source, sourceUrl: null, license: null, licenseUrl: null, note: null }
}
