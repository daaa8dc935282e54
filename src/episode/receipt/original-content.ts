import { Fragment, type Schema } from '@tiptap/pm/model'
import type { ReceiptItem } from './receipt.ts'

/** An item's original words as inline content of the schema, with their marks. */
export function originalContent(
  { content, original }: Pick<ReceiptItem, 'content' | 'original'>,
  schema: Schema,
): Fragment {
  return markedContent(content, schema) ?? textContent(original, schema)
}

/** Plain words as inline content. */
export function textContent(text: string, schema: Schema): Fragment {
  return text === '' ? Fragment.empty : Fragment.from(schema.text(text))
}

/** Null too when a receipt from elsewhere has what the page cannot hold: the words are enough then. */
function markedContent(content: ReceiptItem['content'], schema: Schema): Fragment | null {
  if (!content) return null
  try {
    const fragment = Fragment.fromJSON(schema, content)
    schema.node('paragraph', null, fragment).check()
    return fragment
  } catch {
    return null
  }
}
