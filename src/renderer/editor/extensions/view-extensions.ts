import { Extension, Node, type NodeViewRendererProps } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { moveToStop } from '../commands/move-to-stop.ts'
import { removePicture } from '../commands/remove-picture.ts'
import type { PageContext } from '../page-context.ts'
import { wordCredit } from '../queries/word-credit.ts'
import { PictureView } from '../views/picture-view.ts'
import { PlayerView } from '../views/player-view.ts'

/** The nodes that show more than their text: cover, figure and player, and what keeps them up to date. */
export function createViewExtensions(context: PageContext) {
  const shown = new Set<{ refresh(): void }>()

  /** Views know nothing of facts until one changes: language (of credits) and audio address. */
  function keepFresh<V extends { refresh(): void }>(view: V): V & { destroy(): void } {
    shown.add(view)
    return Object.assign(view, { destroy: () => void shown.delete(view) })
  }

  const createPictureView = ({ node, editor, getPos }: NodeViewRendererProps) =>
    keepFresh(
      new PictureView({
        node,
        context,
        getPos,
        wordCredit: (credit) => wordCredit(editor.state.doc, credit, context),
        isEditable: () => editor.isEditable,
        moveFrom: (stop, direction) => moveToStop(direction, stop)(editor),
        select: (pos) => editor.commands.setNodeSelection(pos),
        remove: (pos) => removePicture(pos)(editor),
      }),
    )

  const pictures = ['cover', 'figure'].map((name) =>
    Node.create({
      name,
      // Only words can stand in a picture: what is typed at a gap between them would be lost.
      allowGapCursor: false,
      parseHTML: () => [{ tag: `[data-picture="${name}"]` }],
      renderHTML: () => ['figure', { 'data-picture': name }, 0],
      addNodeView: () => createPictureView,
    }),
  )

  const player = Node.create({
    name: 'player',
    parseHTML: () => [{ tag: '[data-slot="player"]' }],
    renderHTML: () => ['p', { 'data-slot': 'player' }, 0],
    addNodeView:
      () =>
      ({ node, editor }) =>
        keepFresh(
          new PlayerView({
            node,
            labels: context.labels,
            getAudioUrl: () => editor.state.doc.attrs.audioUrl,
          }),
        ),
  })

  const factsWatch = Extension.create({
    name: 'factsWatch',
    addProseMirrorPlugins: () => [
      new Plugin({
        view: () => ({
          update({ state }, before) {
            if (state.doc.attrs === before.doc.attrs) return
            for (const view of shown) view.refresh()
          },
        }),
      }),
    ],
  })

  return [...pictures, player, factsWatch]
}
