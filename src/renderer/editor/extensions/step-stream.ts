import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { flatSteps } from '../sections/flat-steps.ts'
import { changesManySections } from '../sections/pending-sections.ts'

/** Hands on steps as ProseMirror JSON; `versionBefore` is the number of steps made before them. */
export type SendSteps = (steps: unknown[], versionBefore: number) => void

/** Reads off and hands on at once what a page's stream still has to. */
const streams = new WeakMap<EditorView, () => void>()

/**
 * Hands on what is done to the page as steps of the flat page, once and in order. They are read off
 * what the page was and is, not off the transactions: how blocks are grouped is the editor's affair,
 * and a plugin that dispatches while the view updates would make the later transaction tell first.
 * What changes much of a long page is handed on in a task of its own, so that keys come in between.
 * @param firstVersion number of steps that the other holder of the page has already
 */
export function createStepStream(firstVersion: number, send: SendSteps) {
  let version = firstVersion
  return Extension.create({
    name: 'stepStream',
    addProseMirrorPlugins: () => [
      new Plugin({
        view(view) {
          let sent = view.state.doc
          let later: ReturnType<typeof setTimeout> | undefined
          const handOn = () => {
            clearTimeout(later)
            later = undefined
            const { doc } = view.state
            const steps = flatSteps(sent, doc)
            const versionBefore = version
            sent = doc
            version += steps.length
            if (steps.length === 0) return
            send(
              steps.map((step) => step.toJSON()),
              versionBefore,
            )
          }
          streams.set(view, handOn)
          return {
            update({ state: { doc } }) {
              if (doc === sent || later !== undefined) return
              if (changesManySections(sent, doc)) later = setTimeout(handOn)
              else handOn()
            },
            destroy: handOn,
          }
        },
      }),
    ],
  })
}

/** Hands on at once whatever was done to an editor's page; nothing of it is left for a later task. */
export function flushSteps({ view }: Editor): void {
  streams.get(view)?.()
}
