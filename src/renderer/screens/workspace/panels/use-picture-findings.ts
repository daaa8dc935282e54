import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useMemo } from 'react'
import { checkPictures, type PictureFinding } from '../../../../episode/credits/check-pictures.ts'
import { localDay } from '../../../../episode/local-day.ts'
import { whenTypingPauses } from '../../../editor/typing-pause.ts'
import { useSession } from '../../../stores/session.ts'
import { usePageValue } from '../use-page-value.ts'

const samePage = (page: Node): Node => page

/** What should be put right about the pictures of the open page, anew when typing pauses. */
export function usePictureFindings(editor: Editor): PictureFinding[] {
  const language = useSession((session) => session.settings.language)
  const page = usePageValue(editor, samePage, whenTypingPauses)
  return useMemo(() => checkPictures(page, localDay(Date.now()), language), [page, language])
}
