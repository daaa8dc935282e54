/** Runs in a page: what Chromium reads in HTML, in the lines of treeLines. */
export function readTrees(documents: readonly string[]): string[][] {
  const add = (node: Node, lines: string[]) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(`= ${node.nodeValue}`)
    else if (node.nodeType === Node.COMMENT_NODE) lines.push(`<!--${node.nodeValue}-->`)
    else if (node instanceof Element) {
      const attributes = Array.from(node.attributes, ({ name, value }) => [name, value])
      lines.push(`<${node.localName} ${JSON.stringify(attributes)}>`)
      for (const child of node.childNodes) add(child, lines)
      lines.push(`</${node.localName}>`)
    }
  }
  return documents.map((html) => {
    const lines: string[] = []
    for (const node of new DOMParser().parseFromString(html, 'text/html').childNodes)
      add(node, lines)
    return lines
  })
}
