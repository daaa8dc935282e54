import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { PageComparison } from '../../../episode/comparison/comparison.ts'
import { Problem, type ProblemReport } from '../../../episode/problem.ts'
import { invoke } from '../../bridge.ts'
import { afterPause } from '../../editor/typing-pause.ts'
import type { ShownComparison } from '../../stores/versions.ts'
import { usePageValue } from './use-page-value.ts'

export interface LoadedComparison {
  shown: ShownComparison
  comparison: PageComparison | null
  problem: ProblemReport | null
}

/**
 * A comparison, made by the main side; anew when the page changes that is compared. The one before stays
 * until then.
 */
export function useComparison(editor: Editor, shown: ShownComparison): LoadedComparison {
  const page = usePageValue(editor, (now) => now, afterPause)
  const [loaded, setLoaded] = useState<LoadedComparison | null>(null)
  const comparedPage = shown.after === null ? page : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed page compares otherwise
  useEffect(() => {
    let isCurrent = true
    const { folder, before, after } = shown
    const load = async (): Promise<LoadedComparison> => {
      try {
        const json = await invoke('versions:compare', folder, before, after)
        return { shown, comparison: JSON.parse(json), problem: null }
      } catch (error) {
        return { shown, comparison: null, problem: Problem.report(error) }
      }
    }
    void load().then((result) => isCurrent && setLoaded(result))
    return () => {
      isCurrent = false
    }
  }, [shown, comparedPage])

  return loaded?.shown === shown ? loaded : { shown, comparison: null, problem: null }
}
