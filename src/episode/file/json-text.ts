/**
 * JSON in the very layout of `JSON.stringify(value, null, 2)`, for values that are put together from
 * texts of their parts.
 */
const INDENT = '  '

/** A value as it stands so many levels deep in a file; its first line has no indent. */
export function jsonText(value: unknown, depth: number): string {
  let nested = value
  for (let level = 0; level < depth; level++) nested = [nested]
  const text = JSON.stringify(nested, null, 2)
  // Each level of brackets takes two signs, two line ends and the indents of what it holds and closes.
  return text.slice(depth * (depth + 3), text.length - depth * (depth + 1))
}

/** An object out of its names and the texts of its values, which stand one level deeper. */
export function objectText(entries: readonly (readonly [string, string])[], depth: number): string {
  // Added up and not joined: of a long text that makes no copy.
  const fields = entries.reduce((before, [name, text]) => {
    const divider = before === '' ? newLine(depth + 1) : itemDivider(depth)
    return `${before}${divider}${JSON.stringify(name)}: ${text}`
  }, '')
  return `{${fields}${newLine(depth)}}`
}

/** An array out of the text of its items, joined by `itemDivider`; '' for none. */
export function arrayText(items: string, depth: number): string {
  return items === '' ? '[]' : `[${newLine(depth + 1)}${items}${newLine(depth)}]`
}

/** What stands between the items of an array or the fields of an object. */
export function itemDivider(depth: number): string {
  return `,${newLine(depth + 1)}`
}

function newLine(depth: number): string {
  return `\n${INDENT.repeat(depth)}`
}
