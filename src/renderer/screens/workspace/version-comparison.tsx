import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import type { ComparedBlock, ComparedFact } from '../../../episode/comparison/comparison.ts'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { invoke } from '../../bridge.ts'
import { ComparisonView } from '../../components/versions/comparison-view.tsx'
import { restoreBlock } from '../../editor/commands/restore-block.ts'
import { restorePage } from '../../editor/commands/restore-page.ts'
import { setFact } from '../../editor/commands/set-fact.ts'
import { attempt, showNotice } from '../../stores/notices.ts'
import { isReadOnly, useOpenEpisode } from '../../stores/open-episode.ts'
import { useSession } from '../../stores/session.ts'
import {
  closeComparison,
  findVersion,
  keepVersion,
  type ShownComparison,
  showComparison,
  useVersions,
} from '../../stores/versions.ts'
import { pageLanguage, restorationOf } from './restore-version.ts'
import { useComparison } from './use-comparison.ts'

export interface VersionComparisonProps {
  editor: Editor
  shown: ShownComparison
}

/**
 * A version beside the page or another version, in the page's place. What is restored is an edit of the
 * page like any other; before the first one the page is kept as a version.
 */
export function VersionComparison({ editor, shown }: VersionComparisonProps) {
  const { folder, before, after } = shown
  const listed = useVersions((state) => state.listed)
  const language = useSession((session) => session.settings.language)
  const canRestore = useOpenEpisode((state) => !isReadOnly(state)) && after === null
  const { comparison, problem } = useComparison(editor, shown)
  const isKept = useRef(false)

  /** The version's page, once the page as it is now is safe. */
  const beginRestoring = async (isAll: boolean): Promise<NodeJson | null> => {
    if (isAll || !isKept.current) {
      if (!(await keepVersion(folder, { kind: 'before-restore' }))) return null
      isKept.current = true
    }
    return attempt(async () => JSON.parse(await invoke('versions:page', folder, before)))
  }

  const handleRestoreAll = async () => {
    const page = await beginRestoring(true)
    if (!page) return
    restorePage(page)(editor)
    const savedAt = findVersion(useVersions.getState(), before)?.savedAt
    closeComparison()
    if (savedAt) showNotice({ kind: 'version-restored', folder, savedAt })
  }
  const handleRestoreBlock = async (block: ComparedBlock) => {
    const page = await beginRestoring(false)
    const restored = page && comparison && restorationOf(block, comparison, page)
    const isDone = restored ? restoreBlock(restored)(editor) : false
    if (page) showNotice({ kind: isDone ? 'block-restored' : 'place-gone', folder })
  }
  const handleRestoreFact = async ({ name, before: value }: ComparedFact) => {
    if (await beginRestoring(false)) setFact(name, value as never)(editor)
  }

  return (
    <ComparisonView
      entries={listed?.entries ?? []}
      before={before}
      after={after}
      comparison={comparison}
      problem={problem}
      language={pageLanguage(editor, language)}
      onPair={(earlier, later) => showComparison({ folder, before: earlier, after: later })}
      onRestoreAll={canRestore ? handleRestoreAll : null}
      onRestoreBlock={canRestore ? handleRestoreBlock : null}
      onRestoreFact={canRestore ? handleRestoreFact : null}
      onClose={closeComparison}
    />
  )
}
