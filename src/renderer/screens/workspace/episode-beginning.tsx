import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { PageEditor } from '../../editor/page-editor.tsx'
import { usePageLabels } from '../../editor/page-labels.ts'
import { usePageEditor } from '../../editor/use-page-editor.ts'
import { type BeginningOnDesk, setBeginning } from '../../stores/open-episode.ts'
import { creditTemplates, useSession } from '../../stores/session.ts'
import classes from './desk.module.css'

const ignore = () => {}

/** How a long page begins, as it will look in its editor; nothing can be done to it. */
export function EpisodeBeginning({ desk }: { desk: BeginningOnDesk }) {
  const { t } = useTranslation('app')
  const labels = usePageLabels()
  const language = useSession((session) => session.settings.language)
  const editor = usePageEditor({
    ...{ page: desk.page as NodeJson, folder: desk.folder, language, labels, editable: true },
    ...{ onSteps: ignore, onChoosePicture: ignore, onEditCredit: ignore, onDropFiles: ignore },
    ...{ onPasteEmpty: ignore, creditTemplates: useSession(creditTemplates) },
  })
  useEffect(() => {
    setBeginning(editor)
    return () => setBeginning(null)
  }, [editor])

  return (
    <main className={classes.page} aria-label={t('page')} aria-busy data-region="page" inert>
      <PageEditor editor={editor} />
    </main>
  )
}
