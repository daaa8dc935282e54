import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a line of text begins with; those of elements and comments begin with "<". */
export const TEXT = '= '

/**
 * What parse5 reads in HTML: a line for the beginning and the end of each element, its attributes in their
 * order, each text and each comment. readTrees writes the same of Chromium's.
 */
export function treeLines(html: string): string[] {
  const lines: string[] = []
  const add = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (node.nodeName === '#text') {
      lines.push(TEXT + (node as DefaultTreeAdapterTypes.TextNode).value)
    } else if (node.nodeName === '#comment') {
      lines.push(`<!--${(node as DefaultTreeAdapterTypes.CommentNode).data}-->`)
    } else if ('tagName' in node) {
      const attributes = node.attrs.map(({ name, value }) => [name, value])
      lines.push(`<${node.tagName} ${JSON.stringify(attributes)}>`)
      node.childNodes.forEach(add)
      lines.push(`</${node.tagName}>`)
    }
  }
  parse(html).childNodes.forEach(add)
  return lines
}
