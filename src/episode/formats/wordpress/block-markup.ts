/** What a block's comment says of it beside its markup. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean>>

/**
 * A block as the block editor writes it: its markup between two comments. Names are those of the core
 * library, without "core/".
 * @param attributes in the order in which the block type names them
 */
export function blockMarkup(
  name: string,
  markup: string,
  attributes: BlockAttributes = {},
): string {
  const json = Object.keys(attributes).length > 0 ? `${attributesToJson(attributes)} ` : ''
  return `<!-- wp:${name} ${json}-->\n${markup}\n<!-- /wp:${name} -->`
}

/** Blocks after each other. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.join('\n\n')
}

/** JSON that ends no comment and means the same to tools that read it as HTML. */
function attributesToJson(attributes: BlockAttributes): string {
  return JSON.stringify(attributes)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022')
}
