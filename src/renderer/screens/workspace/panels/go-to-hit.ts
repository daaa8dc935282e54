import type { Editor } from '@tiptap/core'
import type { ShownHit } from '../../../../ipc/replacing.ts'
import { goToWords } from '../../../editor/commands/go-to-words.ts'
import { openEpisode } from '../../../stores/episode-actions.ts'
import { openFolder, useOpenEpisode } from '../../../stores/open-episode.ts'

/** Shows a place that was found, in its episode. */
export async function goToHit(folder: string, hit: ShownHit): Promise<void> {
  if (openFolder() !== folder) await openEpisode(folder)
  if (openFolder() !== folder) return
  goToWords(hit)(await shownEditor())
}

/** The editor of the episode on the desk; it comes with the page's first drawing. */
async function shownEditor(): Promise<Editor> {
  const { editor } = useOpenEpisode.getState()
  if (editor) return editor
  return new Promise((resolve) => {
    const end = useOpenEpisode.subscribe(({ editor }) => {
      if (!editor) return
      end()
      resolve(editor)
    })
  })
}
