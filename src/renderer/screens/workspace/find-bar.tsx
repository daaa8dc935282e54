import type { Editor } from '@tiptap/core'
import { startTransition, useEffect, useRef, useState } from 'react'
import { FindForm } from '../../components/find/find-form.tsx'
import {
  clearSearch,
  findNext,
  findPrevious,
  replaceCurrent,
  setSearch,
} from '../../editor/commands/find.ts'
import { focusPage } from '../../editor/commands/focus-page.ts'
import { replaceAll } from '../../editor/commands/replace-all.ts'
import { closeFind } from '../../stores/panels.ts'
import { useSearchPosition } from './use-search-position.ts'

/** Longer selections are passages, not words to look for. */
const MAX_PREFILLED = 100

/** Find and replace in the open page. Typing selects the first place from where the cursor was. */
export function FindBar({ editor, request }: { editor: Editor; request: number }) {
  const [text, setText] = useState(() => selectedText(editor))
  const [replaced, setReplaced] = useState<number | null>(null)
  const start = useRef(editor.state.selection.from)
  const { found, refresh } = useSearchPosition(editor)

  useEffect(() => {
    const selected = selectedText(editor)
    if (selected) setText(selected)
    if (request > 0 && selected) setSearch(selected)(editor)
  }, [editor, request])

  useEffect(() => () => void (editor.isDestroyed || clearSearch(editor)), [editor])

  const run = (command: (editor: Editor) => boolean) => {
    command(editor)
    setReplaced(null)
    refresh()
  }

  const handleText = (next: string) => {
    setText(next)
    editor.commands.setTextSelection(start.current)
    setSearch(next)(editor)
    run(findNext)
  }

  const handleReplaceAll = (replacement: string) => {
    const { count } = found
    replaceAll(replacement)(editor)
    // In a task of its own; and what is found now is looked up in the pause. Here it would hold up the page.
    startTransition(() => setReplaced(count))
  }

  const handleClose = () => {
    closeFind()
    focusPage(editor)
  }

  return (
    <FindForm
      text={text}
      found={found}
      replaced={replaced}
      isEditable={editor.isEditable}
      request={request}
      onText={handleText}
      onNext={() => run(findNext)}
      onPrevious={() => run(findPrevious)}
      onReplace={(replacement) => run(replaceCurrent(replacement))}
      onReplaceAll={handleReplaceAll}
      onClose={handleClose}
    />
  )
}

/** The selected words, when they are something to look for. */
function selectedText({ state }: Editor): string {
  const { from, to } = state.selection
  const text = state.doc.textBetween(from, to, '\n')
  return text.length <= MAX_PREFILLED && !text.includes('\n') ? text : ''
}
