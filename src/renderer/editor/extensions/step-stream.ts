import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { flatSteps } from '../sections/flat-steps.ts'

/** Hands on steps as ProseMirror JSON; `versionBefore` is the number of steps made before them. */
export type SendSteps = (steps: unknown[], versionBefore: number) => void

/**
 * Hands on what is done to the page as steps of the flat page, once and in order. They are read off
 * what the page was and is, not off the transactions: how blocks are grouped is the editor's affair,
 * and a plugin that dispatches while the view updates would make the later transaction tell first.
 * @param firstVersion number of steps that the other holder of the page has already
 */
export function createStepStream(firstVersion: number, send: SendSteps) {
  return Extension.create({
    name: 'stepStream',
    addProseMirrorPlugins: () => [
      new Plugin({
        view({ state }) {
          let sent = { page: state.doc, version: firstVersion }
          return {
            update({ state: { doc } }) {
              const steps = flatSteps(sent.page, doc)
              const versionBefore = sent.version
              sent = { page: doc, version: versionBefore + steps.length }
              if (steps.length === 0) return
              send(
                steps.map((step) => step.toJSON()),
                versionBefore,
              )
            },
          }
        },
      }),
    ],
  })
}
