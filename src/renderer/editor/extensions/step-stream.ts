import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Step } from '@tiptap/pm/transform'

/** Hands on steps as ProseMirror JSON; `versionBefore` is the number of steps made before them. */
export type SendSteps = (steps: unknown[], versionBefore: number) => void

interface Stream {
  /** Number of steps made so far. */
  version: number
  /** The last of them, in order: those that were not handed on yet. */
  steps: readonly Step[]
}

/**
 * Hands on every step of the page once and in order. The steps are collected in the editor's state, not
 * from events: a plugin that dispatches while the view updates would make the later one tell first.
 * @param firstVersion number of steps that the other holder of the page has already
 */
export function createStepStream(firstVersion: number, send: SendSteps) {
  const key = new PluginKey<Stream>('stepStream')
  let sent = firstVersion

  const sendNew = (state: EditorState): void => {
    const stream = key.getState(state)
    if (!stream || stream.version === sent) return
    const versionBefore = sent
    sent = stream.version
    send(
      stream.steps.map((step) => step.toJSON()),
      versionBefore,
    )
  }

  return Extension.create({
    name: 'stepStream',
    onTransaction: ({ editor }) => sendNew(editor.state),
    addProseMirrorPlugins: () => [
      new Plugin<Stream>({
        key,
        state: {
          init: () => ({ version: firstVersion, steps: [] }),
          apply({ steps, docChanged }, stream) {
            if (!docChanged) return stream
            const isSent = stream.version === sent
            return {
              version: stream.version + steps.length,
              steps: isSent ? steps : [...stream.steps, ...steps],
            }
          },
        },
      }),
    ],
  })
}
