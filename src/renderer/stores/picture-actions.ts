import type { Editor } from '@tiptap/core'
import type { PictureFile } from '../../ipc/contract.ts'
import { invoke, pathForFile } from '../bridge.ts'
import { insertFigure } from '../editor/commands/insert-figure.ts'
import { setPicture } from '../editor/commands/set-picture.ts'
import { findPictureAt } from '../editor/queries/find-picture-at.ts'
import { pictureKey } from '../editor/queries/picture-key.ts'
import { findEmptyPicture } from './find-empty-picture.ts'
import { attempt } from './notices.ts'
import { isReadOnly, openFolder, useOpenEpisode } from './open-episode.ts'
import { openSide } from './panels.ts'

/** The folder and the editor of the open episode, when it can be changed. */
function writable(): { folder: string; editor: Editor } | null {
  const state = useOpenEpisode.getState()
  const folder = openFolder(state)
  return folder && state.editor && !isReadOnly(state) ? { folder, editor: state.editor } : null
}

/** Asks for a picture, for the cover or figure at this position in the page. */
export async function choosePicture(pos: number): Promise<void> {
  const place = writable()
  if (!place) return
  const file = await attempt(() => invoke('picture:choose', place.folder))
  if (file) await placePicture(pos, file, place)
}

/** Puts a picture into the page, and shows what its file says of its maker where nobody is named yet. */
async function placePicture(
  pos: number,
  file: PictureFile,
  { folder, editor }: { folder: string; editor: Editor },
): Promise<void> {
  if (!setPicture(pos, file)(editor)) return
  const picture = findPictureAt(editor.state.doc, pos)
  if (!picture || picture.attrs.credit) return
  const key = pictureKey(picture)
  const { language } = editor.state.doc.attrs
  const found = await invoke('picture:read-credit', folder, file.src, language ?? 'en').catch(
    () => null,
  )
  if (found && openFolder(useOpenEpisode.getState()) === folder) {
    openSide({ name: 'credit', figureId: key })
  }
}

/** Copies a file into the episode; one without a path (dragged out of a browser) by its bytes. */
async function addFile(folder: string, file: File): Promise<PictureFile> {
  const path = pathForFile(file)
  if (path) return invoke('picture:add-file', folder, path)
  return invoke('picture:add-bytes', folder, file.name, new Uint8Array(await file.arrayBuffer()))
}

/**
 * Puts picture files into the page: the first at `pos`, the others into the cover and figures that are
 * still empty, or into new figures.
 */
export async function addPictures(files: File[], pos: number | null): Promise<void> {
  const place = writable()
  if (!place) return
  const { folder, editor } = place
  let target = pos
  for (const file of files) {
    const picture = await attempt(() => addFile(folder, file))
    if (!picture) continue
    target ??= findEmptyPicture(editor.state.doc)
    if (target === null && insertFigure(editor)) target = findEmptyPicture(editor.state.doc)
    if (target !== null) await placePicture(target, picture, place)
    target = null
  }
}
