import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'

/** Our own kind of data on the clipboard: with it a copy keeps what HTML cannot hold. */
export const SLICE_TYPE = 'application/x-reinschrift-slice+json'

/** A part of a page as text for the clipboard. `folder` is the episode's, where its pictures are. */
export function serializePageSlice(slice: Slice, folder: string): string {
  return JSON.stringify({ folder, slice: slice.toJSON() })
}

/**
 * The part of a page that was put on the clipboard. Pictures of another episode lose their file, which
 * is not in this one's folder.
 * @returns null for what is not one: any website may write this kind of data
 */
export function parsePageSlice(text: string, schema: Schema, folder: string): Slice | null {
  try {
    const source = JSON.parse(text)
    const slice = Slice.fromJSON(schema, source.slice)
    if (source.folder === folder) return slice
    return new Slice(withoutFiles(slice.content), slice.openStart, slice.openEnd)
  } catch {
    return null
  }
}

function withoutFiles(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map(withoutFile))
}

function withoutFile(node: Node): Node {
  if (node.isText) return node
  const attrs =
    'src' in node.attrs ? { ...node.attrs, src: null, width: null, height: null } : node.attrs
  return node.type.create(attrs, withoutFiles(node.content), node.marks)
}
