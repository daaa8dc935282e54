import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { deleteAcrossSections, gatherDoomed } from '../commands/delete-across-sections.ts'
import { deleteAcrossSlots, emptySlots } from '../commands/delete-across-slots.ts'
import type { PageContext } from '../page-context.ts'
import { findSlot } from '../queries/find-slot.ts'
import { isAcrossSlots } from '../queries/is-across-slots.ts'
import { isPageEmpty } from '../queries/is-page-empty.ts'
import { wordCredit } from '../queries/word-credit.ts'
import { flattenSlice } from '../sections/flatten-slice.ts'
import { inSections } from '../sections/group-page.ts'
import { CleanerWait } from './cleaner-wait.ts'
import { createClipboardSerializer } from './clipboard-serializer.ts'
import { fitPage, fitSlice } from './fit-slice.ts'
import { parsePageSlice, SLICE_TYPE, serializePageSlice } from './page-slice.ts'
import { receiveFiles } from './receive-files.ts'

/** Copy, cut, paste and drop: clean HTML in and out, and lossless between pages of this app. */
export function createPageClipboard(context: PageContext) {
  const wait = new CleanerWait()
  return Extension.create({
    name: 'pageClipboard',
    // After the link extension, which links the selected words when an address is pasted over them.
    priority: 900,
    transformPastedHTML: wait.clean,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            clipboardSerializer: createClipboardSerializer(editor.schema, (credit) =>
              wordCredit(editor.state.doc, credit, context),
            ),
            handlePaste: (view, event, slice) =>
              wait.holdPaste(view, event) || handlePaste(view, event, slice, context),
            handleDrop(view, event, _slice, moved) {
              if (wait.holdDrop(view, event)) return true
              const files = [...(event.dataTransfer?.files ?? [])]
              if (files.length > 0) return receiveFiles(view, files, event, context)
              return moved && isAcrossSlots(view.state.selection)
            },
            handleDOMEvents: {
              copy: (view, event) => copySelection(view, event, context),
              cut(view, event) {
                if (!view.editable || !copySelection(view, event, context)) return false
                if (!deleteAcrossSlots(editor) && !deleteAcrossSections(editor)) {
                  view.dispatch(view.state.tr.deleteSelection().scrollIntoView())
                }
                return true
              },
            },
          },
        }),
      ]
    },
  })
}

function copySelection(view: EditorView, event: ClipboardEvent, { folder }: PageContext): boolean {
  const { selection } = view.state
  const data = event.clipboardData
  if (selection.empty || !data) return false
  const slice = flattenSlice(selection.content())
  const { dom, text } = view.serializeForClipboard(slice)
  dom.querySelector('[data-pm-slice]')?.removeAttribute('data-pm-slice')
  for (const body of dom.querySelectorAll('div')) body.replaceWith(...body.childNodes)
  data.clearData()
  data.setData('text/html', dom.innerHTML)
  data.setData('text/plain', text)
  data.setData(SLICE_TYPE, serializePageSlice(slice, folder))
  event.preventDefault()
  return true
}

function handlePaste(
  view: EditorView,
  event: ClipboardEvent,
  parsed: Slice,
  context: PageContext,
): boolean {
  const data = event.clipboardData
  const { state } = view
  const own = parsePageSlice(data?.getData(SLICE_TYPE) ?? '', state.schema, context.folder)
  const files = [...(data?.files ?? [])]
  const hasWords = parsed.content.textBetween(0, parsed.content.size).trim() !== ''
  if (!own && files.length > 0 && !hasWords) return receiveFiles(view, files, null, context)
  const text = data?.getData('text/plain') ?? ''
  if (!own && isPageEmpty(state.doc) && text.trim().includes('\n')) {
    const html = data?.getData('text/html')
    context.onPasteEmpty(html ? { text: html, format: 'html' } : { text, format: 'text' })
    return true
  }
  view.dispatch(pasteSlice(state, own ?? parsed).scrollIntoView())
  return true
}

/**
 * Puts a slice in place of the selection, in the shape that the place can hold. A whole page, or a part
 * of every slot, that goes into an empty page goes into the same slots.
 */
export function pasteSlice({ tr, selection }: EditorState, slice: Slice): Transaction {
  if (isAcrossSlots(selection)) emptySlots(tr)
  else gatherDoomed(tr)
  const slot = findSlot(tr.selection.$from)
  if (isPageEmpty(tr.doc) && tr.doc.type.validContent(slice.content)) {
    tr.replaceWith(0, tr.doc.content.size, fitPage(slice).map(inSections))
  } else if (slot) tr.replaceSelection(fitSlice(slice, slot.node.type))
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste')
}
