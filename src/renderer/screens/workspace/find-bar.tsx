import type { Editor } from '@tiptap/core'
import { startTransition, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../episode/problem.ts'
import { isReplaceable } from '../../../episode/replacing/replace-in-page.ts'
import { parseReplacement, type Replacement } from '../../../episode/replacing/replacement.ts'
import {
  FindForm,
  type FoundSelection,
  type SearchOptions,
} from '../../components/find/find-form.tsx'
import { clearSearch, findNext, findPrevious, replaceCurrent } from '../../editor/commands/find.ts'
import { focusPage } from '../../editor/commands/focus-page.ts'
import { replaceAll } from '../../editor/commands/replace-all.ts'
import { getSelectedMatch, previewMatch } from '../../editor/queries/get-search-matches.ts'
import { closeFind } from '../../stores/panels.ts'
import { usePageSearch } from './use-page-search.ts'

/** Longer selections are passages, not words to look for. */
const MAX_PREFILLED = 100

const PLAIN: SearchOptions = { kind: 'plain', matchCase: false, wholeWord: false, inLinks: false }

/** Find and replace in the open page. Typing selects the first place from where the cursor was. */
export function FindBar({ editor, request }: { editor: Editor; request: number }) {
  const [text, setText] = useState(() => selectedText(editor))
  const [options, setOptions] = useState(PLAIN)
  const [replacement, setReplacement] = useState('')
  const [replaced, setReplaced] = useState<{ count: number; left: number } | null>(null)
  const start = useRef(editor.state.selection.from)
  const { found, problem, search, refresh, setProblem } = usePageSearch(editor)
  const { inLinks } = options

  const look = (find: string, { inLinks: _, ...how }: SearchOptions) => {
    setReplaced(null)
    void search(find ? { find, ...how } : null, start.current)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is one for what is selected
  useEffect(() => {
    const selected = selectedText(editor)
    if (!selected) return
    setText(selected)
    start.current = editor.state.selection.from
    look(selected, options)
  }, [editor, request])

  useEffect(() => () => void (editor.isDestroyed || clearSearch(editor)), [editor])

  const run = (command: (editor: Editor) => boolean) => {
    command(editor)
    setReplaced(null)
    void refresh()
  }

  const handleText = (next: string) => {
    setText(next)
    look(next, options)
  }

  const handleOptions = (next: SearchOptions) => {
    setOptions(next)
    if (next.inLinks === inLinks) look(text, next)
  }

  /** Replaces by what was typed; what that says wrongly is told. */
  const replaceBy = (act: (replacement: Replacement) => void) => {
    try {
      setProblem(null)
      act(parseReplacement({ ...options, find: text, replacement }))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(Problem.report(error))
    }
  }

  const handleReplacement = (next: string) => {
    setReplacement(next)
    if (problem?.code === 'group-unknown') setProblem(null)
  }

  const handleReplaceAll = async () => {
    // A pattern has to have gone through what was typed since.
    if (options.kind === 'pattern' && !(await refresh())) return
    replaceBy((words) => {
      const count = replaceAll(editor, words, inLinks)
      // In a task of its own; and what is found now is looked up in the pause. Here it would hold up the page.
      startTransition(() => setReplaced({ count, left: found.count - count }))
    })
  }

  const handleClose = () => {
    closeFind()
    focusPage(editor)
  }

  return (
    <FindForm
      text={text}
      options={options}
      replacement={replacement}
      found={found}
      selected={found.current > 0 ? describeSelected(editor, options, text, replacement) : null}
      replaced={replaced}
      problem={problem}
      isEditable={editor.isEditable}
      request={request}
      onText={handleText}
      onOptions={handleOptions}
      onReplacement={handleReplacement}
      onNext={() => run(findNext)}
      onPrevious={() => run(findPrevious)}
      onReplace={() => replaceBy((words) => run(replaceCurrent(words, inLinks)))}
      onReplaceAll={handleReplaceAll}
      onClose={handleClose}
    />
  )
}

/** What is to be known of the place that is selected; null while there is nothing to say of it. */
function describeSelected(
  { state }: Editor,
  { inLinks, ...how }: SearchOptions,
  find: string,
  replacement: string,
): FoundSelection | null {
  const match = getSelectedMatch(state)
  if (!match) return null
  const { protectedBy } = match
  if (protectedBy && !isReplaceable(protectedBy, inLinks)) return { kind: protectedBy }
  if (how.kind === 'plain' || !replacement) return null
  try {
    const words = parseReplacement({ ...how, find, replacement })
    return { kind: 'becomes', ...previewMatch(state, match, words) }
  } catch {
    return null
  }
}

/** The selected words, when they are something to look for. */
function selectedText({ state }: Editor): string {
  const { from, to } = state.selection
  const text = state.doc.textBetween(from, to, '\n')
  return text.length <= MAX_PREFILLED && !text.includes('\n') ? text : ''
}
