import { basename, dirname } from 'node:path'
import type { Finding } from '../../episode/findings/finding.ts'
import { pageHash } from '../../episode/page-hash.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageHit } from '../../episode/replacing/find-in-page.ts'
import {
  chosenHits,
  isReplaceable,
  replaceInPage,
} from '../../episode/replacing/replace-in-page.ts'
import type { ReplaceRule } from '../../episode/replacing/replace-rule.ts'
import {
  parseReplacement,
  type Replacement,
  replacementPieces,
} from '../../episode/replacing/replacement.ts'
import type { Library } from '../../library/library.ts'
import { openLibrary } from '../../library/open-library.ts'
import { lookElsewhere, noApp } from '../../library/presence/look-elsewhere.ts'
import { changedSince, rewriteEpisode } from '../../library/replacing/rewrite-episode.ts'
import { Searcher } from '../../library/replacing/searcher.ts'
import { systemUser } from '../../library/system-user.ts'
import { doneReport, type ItemReport, type JobContext, type ReplaceJob } from './job.ts'

/**
 * Tells what would be replaced in an episode, or replaces it.
 * @throws Problem replace-list-missing; pattern-invalid and the like; why the episode cannot be read, or must not be
 *   written: then it is as it was
 */
export async function runReplaceJob(job: ReplaceJob, { signal }: JobContext): Promise<ItemReport> {
  const { input: episodePath, inLinks } = job
  const library = await openLibrary(dirname(episodePath))
  const rules = rulesOf(job, library)
  const replacements = rules.map(parseReplacement)
  const page = { kind: 'file', path: episodePath } as const
  const found = await searcherOf(job).findInPage(page, rules, signal)
  const hits = chosenHits(found.hits, inLinks)
  const isWritten = job.isWritten && hits.length > 0
  if (isWritten) {
    const folder = basename(episodePath)
    const requireClosedElsewhere = await lookElsewhere(library, noApp())
    await rewriteEpisode(library, folder, {
      author: systemUser(),
      change: (now) => {
        if (pageHash(now) !== found.hash) throw changedSince(folder)
        return replaceInPage(now, hits, replacements)
      },
      requireFree: () => requireClosedElsewhere(folder),
    })
  }
  const findings = found.hits.map((hit) => placeFinding(hit, replacements[hit.rule] ?? [], job))
  return doneReport(job, { outputs: isWritten ? [episodePath] : [], findings })
}

function rulesOf({ what }: ReplaceJob, library: Library): readonly ReplaceRule[] {
  if ('rule' in what) return [what.rule]
  const { replaceLists } = library.show.settings
  const list = replaceLists.find(({ name }) => name === what.list)
  if (list) return list.rules
  const lists = replaceLists.map(({ name }) => name).join(', ') || '–'
  throw new Problem('replace-list-missing', { name: what.list, lists })
}

let searcher: Searcher | null = null

/** One for each thread: it has a thread of its own, which is ended when a pattern takes too long. */
function searcherOf({ searcherEntry }: ReplaceJob): Searcher {
  searcher ??= new Searcher({ entry: new URL(searcherEntry) })
  return searcher
}

function placeFinding(
  hit: PageHit,
  replacement: Replacement,
  { inLinks, isWritten }: ReplaceJob,
): Finding {
  const { before, found, after, slot, blockId, protectedBy } = hit
  const isSpared = !isReplaceable(protectedBy, inLinks)
  return {
    kind: 'replace',
    code: isSpared ? 'spared' : isWritten ? 'replaced' : 'would-replace',
    severity: isSpared || isWritten ? 'note' : 'warning',
    values: { before, found, after, replacement: wordsOf(hit, replacement) },
    place: { slot, ...(blockId !== null && { blockId }) },
  }
}

/** What takes the place of a hit, in words. */
function wordsOf(hit: PageHit, replacement: Replacement): string {
  const textOf = ({ from, to }: { from: number; to: number }) =>
    hit.found.slice(from - hit.from, to - hit.from)
  return replacementPieces(replacement, hit)
    .map((piece) => (typeof piece === 'string' ? piece : textOf(piece)))
    .join('')
}
