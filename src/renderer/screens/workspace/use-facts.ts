import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import type { Facts } from '../../../episode/facts.ts'
import { pageFacts } from '../../../episode/page.ts'
import { usePageValue } from './use-page-value.ts'

/** The page's facts, new when one of them changes: typing leaves the document's attributes the same object. */
export function useFacts(editor: Editor): Facts {
  const attributes = usePageValue(editor, (page) => page.attrs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attributes are what the facts are made of
  return useMemo(() => pageFacts(editor.state.doc), [editor, attributes])
}
