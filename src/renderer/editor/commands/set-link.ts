import { isAllowedUri } from '@tiptap/extension-link'
import { getLinkAt } from '../queries/get-link-at.ts'
import { isMarkAllowed } from '../queries/is-mark-active.ts'
import type { EditorCommand } from './editor-command.ts'
import { focusPage } from './focus-page.ts'

declare module '@tiptap/core' {
  interface EditorEvents {
    /** The person wants to add or change a link: the toolbar opens its form. */
    editLink: undefined
  }
}

/**
 * An address as a person types it, made one that a link can hold: "sam.de" becomes "https://sam.de",
 * "sam@sam.de" becomes "mailto:sam@sam.de".
 * @returns null for an empty address and for schemes that run code
 */
export function parseHref(text: string): string | null {
  const address = text.trim()
  if (!address || !isAllowedUri(address)) return null
  if (/^([a-z][a-z\d+.-]*:|[/#?.])/i.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  return `https://${address}`
}

/**
 * Links the selected text, changes the link at the cursor, or inserts the address itself as a link
 * where neither is.
 */
export function setLink(address: string): EditorCommand {
  return (editor) => {
    const { state } = editor
    const href = parseHref(address)
    const type = state.schema.marks.link
    if (!href || !type || !isMarkAllowed(state, 'link')) return false
    const { from, to, empty } = state.selection
    const link = getLinkAt(state)
    const mark = type.create({ href, title: link?.title ?? null })
    const { tr } = state
    if (!empty) tr.addMark(from, to, mark)
    else if (link) tr.addMark(link.from, link.to, mark)
    else tr.replaceSelectionWith(state.schema.text(address.trim(), [mark]), false)
    editor.view.dispatch(tr.removeStoredMark(type).scrollIntoView())
    return focusPage(editor)
  }
}

/** Takes the link at the cursor, or all links in the selection, off their words. */
export const unsetLink: EditorCommand = (editor) =>
  focusPage(editor) && editor.commands.unsetMark('link', { extendEmptyMarkRange: true })

/** Opens the form for a link, where one can be. */
export const editLink: EditorCommand = (editor) => {
  if (!isMarkAllowed(editor.state, 'link')) return false
  editor.emit('editLink', undefined)
  return true
}
