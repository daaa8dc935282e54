import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'
import { focusPage } from '../../../editor/commands/focus-page.ts'
import { findingsBetween } from '../../../editor/queries/page-findings.ts'
import { useProofing } from '../../../stores/proofing.ts'

/** An underlined place that the person asked about. */
export interface AskedFinding {
  /** Of the finding. */
  key: string
  /** Where its words are in the window. */
  rect: DOMRect
  /** By a key: the answer takes the focus. */
  takesFocus: boolean
}

/**
 * What the person asks about in the page: by a click on an underlined place, or with the cursor in it by Alt and
 * Enter. Typing, scrolling and Escape end it.
 */
export function useFindingPopover(editor: Editor): [AskedFinding | null, () => void] {
  const [asked, setAsked] = useState<AskedFinding | null>(null)
  const close = useCallback(() => setAsked(null), [])

  useEffect(() => {
    const { view } = editor
    const ask = (pos: number, takesFocus: boolean): boolean => {
      const { findings } = useProofing.getState()
      const place = findingsBetween(view.state.doc, findings, pos, pos).find(
        ({ from, to }) => from <= pos && pos <= to,
      )
      if (!place) return false
      const [start, end] = [view.coordsAtPos(place.from), view.coordsAtPos(place.to, -1)]
      const right = end.top > start.top ? start.right : end.right
      const rect = new DOMRect(start.left, start.top, right - start.left, start.bottom - start.top)
      setAsked({ key: place.finding.key, rect, takesFocus })
      return true
    }
    const handleClick = (event: MouseEvent) => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (event.detail !== 1 || !view.state.selection.empty || !at || !ask(at.pos, false)) close()
    }
    const handleKey = (event: KeyboardEvent) => {
      const isAsking = event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.metaKey
      if (!isAsking || !ask(view.state.selection.head, true)) return
      event.preventDefault()
      event.stopPropagation()
    }
    view.dom.addEventListener('click', handleClick)
    view.dom.addEventListener('keydown', handleKey, { capture: true })
    return () => {
      view.dom.removeEventListener('click', handleClick)
      view.dom.removeEventListener('keydown', handleKey, { capture: true })
    }
  }, [editor, close])

  useEffect(() => {
    if (!asked) return
    const handleScroll = (event: Event) => {
      if (event.target instanceof Node && event.target.contains(editor.view.dom)) close()
    }
    const handleKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    editor.on('update', close)
    editor.view.dom.addEventListener('keydown', handleKey)
    window.addEventListener('scroll', handleScroll, { capture: true, passive: true })
    return () => {
      editor.off('update', close)
      editor.view.dom.removeEventListener('keydown', handleKey)
      window.removeEventListener('scroll', handleScroll, { capture: true })
    }
  }, [editor, asked, close])

  const leave = useCallback(() => {
    const hadFocus = document.activeElement?.closest('[role="dialog"]')
    close()
    if (hadFocus) focusPage(editor)
  }, [editor, close])
  return [asked, leave]
}
