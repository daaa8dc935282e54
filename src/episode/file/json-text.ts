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

/** An object out of its names and the pieces of its values' texts, which stand one level deeper. */
export function objectPieces(
  entries: readonly (readonly [string, readonly string[]])[],
  depth: number,
): string[] {
  const fields = entries.flatMap(([name, pieces], at) => {
    const before = at === 0 ? newLine(depth + 1) : itemDivider(depth)
    return [`${before}${JSON.stringify(name)}: `, ...pieces]
  })
  return ['{', ...fields, `${newLine(depth)}}`]
}

/** An array out of the pieces of its items' texts, `itemDivider` between them. */
export function arrayPieces(items: readonly string[], depth: number): string[] {
  return items.length === 0 ? ['[]'] : [`[${newLine(depth + 1)}`, ...items, `${newLine(depth)}]`]
}

/** What stands between the items of an array or the fields of an object. */
export function itemDivider(depth: number): string {
  return `,${newLine(depth + 1)}`
}

function newLine(depth: number): string {
  return `\n${INDENT.repeat(depth)}`
}
