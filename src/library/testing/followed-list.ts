import { onTestFinished } from 'vitest'
import type { ProblemCode } from '../../episode/problem.ts'
import type { Library } from '../library.ts'
import { type EpisodeList, openEpisodeList } from '../list/episode-list.ts'
import type { ListChange } from '../types.ts'

export interface FollowedList {
  list: EpisodeList
  /** Titles that were listed before the disk was looked at. */
  opened: string[]
  /** Settles when all was looked at and is watched. */
  followed: Promise<void>
  /** What was told, in order. */
  changes: ListChange[]
  /** Folders that another program changed; '(show)' stands for the show. */
  outside: string[]
  /** Why the library is missing, and null when it was back. */
  missing: (ProblemCode | null)[]
  /** Waits until something holds, asked again whenever something is told. */
  until(holds: () => boolean): Promise<void>
}

/** Opens the list of a library and follows it; it is closed with the test. */
export async function followList(library: Library, indexFolder: string): Promise<FollowedList> {
  const list = await openEpisodeList(library, indexFolder)
  onTestFinished(() => list.close())
  const waiting = new Set<() => void>()
  const note =
    <T>(take: (told: T) => unknown) =>
    (told: T): void => {
      take(told)
      for (const resolve of waiting) resolve()
      waiting.clear()
    }
  const changes: ListChange[] = []
  const outside: string[] = []
  const missing: (ProblemCode | null)[] = []
  return {
    list,
    opened: titlesOf(list),
    changes,
    outside,
    missing,
    followed: list.follow({
      onChange: note((change) => changes.push(change)),
      onChangedOutside: note((folders) => outside.push(...folders)),
      onShowChangedOutside: note<void>(() => outside.push('(show)')),
      onMissing: note((problem) => missing.push(problem?.code ?? null)),
      onError: (error) => {
        throw error
      },
    }),
    async until(holds) {
      while (!holds()) await new Promise<void>((resolve) => waiting.add(resolve))
    },
  }
}

export const titlesOf = (list: EpisodeList): string[] => list.summaries.map(({ title }) => title)
