import type { Mark, Node } from '@tiptap/pm/model'
import { describeCredit } from '../credits/describe-credit.ts'

/** How much of a block is told: its words; marks and kinds too; every attribute too. */
type Detail = 'words' | 'form' | 'all'

const SIGNS: Readonly<Record<string, string>> = {
  strong: '**',
  emphasis: '_',
  strike: '~~',
  code: '`',
}

/** A block, or a slot of the page, as plain text: what a person needs to tell it from another one. */
export function describeBlock(node: Node, detail: Detail, language: string): string {
  const text = describe(node, detail, language)
  if (detail !== 'all') return text
  const { id, ...attrs } = node.attrs
  const told = Object.entries(attrs).filter(([, value]) => value !== null)
  const details = told.map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return [text, ...details].join('\n')
}

function describe(node: Node, detail: Detail, language: string): string {
  const children = () => node.children.map((child) => describe(child, detail, language))
  switch (node.type.name) {
    case 'bulletList':
      return children()
        .map((item) => hanging('• ', item))
        .join('\n')
    case 'orderedList':
      return children()
        .map((item, index) => hanging(`${node.attrs.start + index}. `, item))
        .join('\n')
    case 'blockquote':
      return children()
        .map((block) => hanging('> ', block, '> '))
        .join('\n')
    case 'horizontalRule':
      return '* * *'
    case 'figure': {
      const file = String(node.attrs.src ?? '').replace('images/', '')
      const { credit } = node.attrs
      return [file, ...children(), credit ? describeCredit(credit, language) : '']
        .filter((line) => line !== '')
        .join('\n')
    }
    case 'listItem':
      return children().join('\n')
    case 'heading':
      return (detail === 'words' ? '' : `${'#'.repeat(node.attrs.level)} `) + words(node, detail)
    case 'paragraph':
      return (node.attrs.speaker ? `${node.attrs.speaker}: ` : '') + words(node, detail)
    default:
      return words(node, detail)
  }
}

function words(textblock: Node, detail: Detail): string {
  return textblock.children
    .map((child) => {
      if (!child.isText) return '\n'
      if (detail === 'words') return child.text
      const sign = child.marks.map(signOf).join('')
      const links = child.marks.filter((mark) => mark.type.name === 'link').map(addressOf)
      return `${sign}${child.text}${[...sign].reverse().join('')}${links.join('')}`
    })
    .join('')
}

const signOf = (mark: Mark): string => SIGNS[mark.type.name] ?? ''
const addressOf = ({ attrs }: Mark): string => ` (${attrs.href})`

function hanging(first: string, text: string, others = ' '.repeat(first.length)): string {
  return first + text.replaceAll('\n', `\n${others}`)
}
