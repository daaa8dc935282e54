import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ProofHighlight } from './proof-highlight.ts'
import { proofKey, type Underlined } from './proof-state.ts'

/** Underlines what proofreading found, as far as it is in sight. */
export const ProofExtension = Extension.create({
  name: 'proof',
  addProseMirrorPlugins: () => [
    new Plugin<Underlined>({
      key: proofKey,
      state: {
        init: () => ({ findings: new Map(), current: null, altered: [] }),
        apply: (tr, underlined) => tr.getMeta(proofKey) ?? underlined,
      },
      view: (view) => new ProofHighlight(view),
    }),
  ],
})
