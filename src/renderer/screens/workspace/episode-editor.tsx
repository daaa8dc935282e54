import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { focusPage } from '../../editor/commands/focus-page.ts'
import { PageEditor } from '../../editor/page-editor.tsx'
import { usePageLabels } from '../../editor/page-labels.ts'
import { findPictureAt } from '../../editor/queries/find-picture-at.ts'
import { pictureKey } from '../../editor/queries/picture-key.ts'
import { usePageEditor } from '../../editor/use-page-editor.ts'
import { loadPanelTexts } from '../../i18n.ts'
import { importPasted } from '../../stores/import-actions.ts'
import {
  type EpisodeOnDesk,
  isReadOnly,
  setEditor,
  useOpenEpisode,
} from '../../stores/open-episode.ts'
import { keepPage, sendSteps } from '../../stores/page-steps.ts'
import { openSide, usePanels } from '../../stores/panels.ts'
import { choosePicture } from '../../stores/picture-actions.ts'
import { creditTemplates, useSession } from '../../stores/session.ts'
import { takeFiles } from '../../stores/take-files.ts'
import { useVersions } from '../../stores/versions.ts'
import classes from './desk.module.css'
import { FindBar } from './find-bar.tsx'

const VersionComparison = lazy(async () => {
  const [{ VersionComparison }] = await Promise.all([
    import('./version-comparison.tsx'),
    loadPanelTexts(),
  ])
  return { default: VersionComparison }
})

/** The page on the desk. What is done to it goes to the main side step by step. */
export function EpisodeEditor({ desk }: { desk: EpisodeOnDesk }) {
  const { t } = useTranslation('app')
  const { page, version, folder } = desk.opened
  const labels = usePageLabels()
  const language = useSession((session) => session.settings.language)
  const isEditable = useOpenEpisode((state) => !isReadOnly(state))
  const find = usePanels((panels) => panels.find)
  const compared = useVersions(({ shown }) => (shown?.folder === folder ? shown : null))

  const editor = usePageEditor({
    page: page as NodeJson,
    version,
    folder,
    language,
    creditTemplates: useSession(creditTemplates),
    labels,
    editable: isEditable,
    onSteps: (steps, versionBefore) => sendSteps(desk, steps, versionBefore),
    onChoosePicture: choosePicture,
    onEditCredit: (pos) => {
      const picture = findPictureAt(editor.state.doc, pos)
      if (picture) openSide({ name: 'credit', figureId: pictureKey(picture) })
    },
    onDropFiles: takeFiles,
    onPasteEmpty: (source) => importPasted(folder, source),
  })

  useEffect(() => {
    setEditor(editor)
    if (desk.takesFocus) focusPage(editor)
    return () => setEditor(null)
  }, [editor, desk])

  useEffect(() => () => keepPage(desk, editor), [editor, desk])

  return (
    <>
      <main
        className={classes.page}
        aria-label={t('page')}
        data-region={compared ? undefined : 'page'}
        inert={compared !== null}
      >
        <PageEditor editor={editor} />
      </main>
      {compared && (
        <Suspense>
          <VersionComparison
            key={`${compared.before} ${compared.after}`}
            editor={editor}
            shown={compared}
          />
        </Suspense>
      )}
      {find !== null && !compared && <FindBar editor={editor} request={find} />}
    </>
  )
}
