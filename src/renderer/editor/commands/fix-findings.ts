import { closeHistory } from '@tiptap/pm/history'
import { proofKey, type Underlined } from '../extensions/proof-state.ts'
import { type Findings, pageFindings } from '../queries/page-findings.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/** A finding by its key, and what is to take its place. */
export interface Fix {
  key: string
  replacement: string
}

/**
 * Puts other words in the place of findings, as one edit that undo takes back. The new words carry the marks that
 * all of the old ones had. Findings whose words were changed meanwhile are left alone.
 * @returns false when none was left to fix
 */
export function fixFindings(fixes: readonly Fix[], findings: Findings): EditorCommand {
  return ({ state, view, isEditable }) => {
    if (!isEditable) return false
    const wanted = new Map(fixes.map(({ key, replacement }) => [key, replacement]))
    const { tr, schema } = state
    const places = pageFindings(state.doc, findings).filter(({ finding }) =>
      wanted.has(finding.key),
    )
    for (const { finding, from, to } of places.reverse()) {
      const replacement = wanted.get(finding.key) ?? ''
      const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
      if (replacement) tr.replaceWith(from, to, schema.text(replacement, marks))
      else tr.delete(from, to)
    }
    if (!tr.docChanged) return false
    view.dispatch(closeHistory(tr))
    view.dispatch(closeHistory(view.state.tr))
    return true
  }
}

/** Brings a finding into sight, without taking the focus. @returns false when it is gone */
export function showFinding(key: string, findings: Findings): EditorCommand {
  return ({ state, view }) => {
    const place = pageFindings(state.doc, findings).find(({ finding }) => finding.key === key)
    if (!place) return false
    scrollToMiddle(view, place.from)
    return true
  }
}

/** Underlines these findings, in place of any others. */
export function underline(underlined: Underlined): EditorCommand {
  return ({ state, view }) => {
    view.dispatch(state.tr.setMeta(proofKey, underlined).setMeta('addToHistory', false))
    return true
  }
}
