import { fileURLToPath } from 'node:url'
import { EditorState } from '@tiptap/pm/state'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createPage } from '../episode/page.ts'
import type { ProofFinding } from '../episode/proofing/proof-finding.ts'
import { schema } from '../episode/schema/schema.ts'
import { DEFAULT_SHOW_SETTINGS, type ShowSettings } from '../episode/show/show-settings.ts'
import type { CleanUpNews, ProofNews } from '../ipc/contract.ts'
import { createEpisode } from '../library/create-episode.ts'
import { beginTypoOnly } from '../library/proofing/typo-only.ts'
import { type } from '../library/testing/opened-episode.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { temporaryLibrary } from '../library/testing/temporary-library.ts'
import { SHIPPED_DICTIONARIES } from '../spelling/testing/shipped-speller.ts'
import { EpisodeVersions } from './episode-versions.ts'
import { OpenEpisodes } from './open-episodes.ts'
import type { Outlet } from './outlet.ts'
import { Proofing } from './proofing.ts'

// The thread is started out of its source, module by module.
vi.setConfig({ testTimeout: 60_000 })

const THREAD = fileURLToPath(new URL('./proof-thread.ts', import.meta.url))

/** An open episode that is proofread, and what the window was told of it in the end. */
async function proofOne(text: string, threadPath = THREAD, shipped = SHIPPED_DICTIONARIES) {
  const library = await temporaryLibrary()
  let show: ShowSettings = DEFAULT_SHOW_SETTINGS
  let findings = new Map<string, readonly ProofFinding[]>()
  let news: ProofNews | null = null
  let cleanUp: CleanUpNews | null = null
  const outlet: Outlet = {
    tell: (...call: unknown[]) => {
      if (call[0] === 'clean-up:news') cleanUp = call[2] as CleanUpNews | null
      if (call[0] !== 'proofing:news') return
      news = call[2] as ProofNews
      if (news.isAnew) findings = new Map()
      for (const { slot, blockId, findings: found } of news.blocks) {
        findings.set(`${slot} ${blockId}`, found)
      }
    },
    log: () => undefined,
    keepResumePoint: () => undefined,
  }
  const episodes: OpenEpisodes = new OpenEpisodes(outlet.tell, await temporaryFolder(), {
    onWritten: () => undefined,
    onMismatch: (_folder, reason) => expect.fail(reason),
    onJournalFailure: (_folder, error) => expect.fail(String(error)),
    onPage: (folder) => proofing.noteChange(folder),
    onCurrent: () => undefined,
    keeperOf: () => ({ author: () => 'Chris' }),
    onLibraryMissing: () => undefined,
  })
  const folders = { shipped, own: null }
  const versions = new EpisodeVersions(outlet, 'Chris', (folder) => episodes.get(folder))
  const proofing = new Proofing({
    outlet,
    threadPath,
    folders,
    episodes,
    versions,
    show: () => show,
  })
  const body = [schema.node('paragraph', { id: 'p' }, [schema.text(text)])]
  const page = createPage({ title: 'Sam', body, facts: { language: 'de' } })
  const { folder } = await createEpisode(library, page)
  await episodes.open(library, folder)
  await proofing.start(folder, 'de')
  onTestFinished(async () => {
    await episodes.closeAll()
    await proofing.end()
  })
  const words = () => [...findings.values()].flat().map((found) => found.words)
  const untilDone = (wanted: readonly string[]) =>
    vi.waitUntil(() => news !== null && JSON.stringify(words()) === JSON.stringify(wanted), {
      timeout: 30_000,
    })
  return {
    ...{ episodes, folder, proofing, untilDone },
    news: () => news,
    cleanUp: () => cleanUp,
    suggestions: () => [...findings.values()].flat().map((found) => found.suggestions[0]),
    change: (settings: Partial<ShowSettings>) => {
      show = { ...show, ...settings }
      return proofing.noteShowChanged()
    },
  }
}

test('what is written is proofread, as the show wants, and what is ignored is told no more', async () => {
  const { episodes, folder, proofing, untilDone, suggestions, change } = await proofOne(
    'Die Eipisode von Yiheng - ja.',
  )
  await untilDone(['Eipisode', 'Yiheng', '-'])
  await vi.waitUntil(() => suggestions()[0] === 'Episode')
  const { page, version } = episodes.get(folder)
  episodes.applySteps(folder, version, JSON.stringify(type(page, 'Gesrpäch mit ')))
  await untilDone(['Eipisode', 'Yiheng', '-', 'Gesrpäch'])
  await proofing.ignore(folder, 'spelling', 'Gesrpäch', true)
  await untilDone(['Eipisode', 'Yiheng', '-'])
  await change({
    glossary: [{ term: 'Yiheng', wrong: [], like: null }],
    proofRules: { dash: false },
  })
  await untilDone(['Eipisode'])
  await proofing.ignore(folder, 'spelling', 'Gesrpäch', false)
  await untilDone(['Gesrpäch', 'Eipisode'])
})

test('without dictionaries the rules go on, and a thread that dies is said', async () => {
  const nowhere = await temporaryFolder()
  const without = await proofOne('Die Eipisode ist ist gut.', THREAD, nowhere)
  await without.untilDone(['ist ist'])
  const dead = await proofOne(
    'Die Eipisode',
    fileURLToPath(new URL('./nothing.ts', import.meta.url)),
  )
  await vi.waitUntil(() => dead.news()?.problems[0]?.code === 'proofing-ended')
  dead.proofing.noteChange(dead.folder)
})

/** The thread is started out of its source, beside other tests. */
const WAIT = { timeout: 30_000 }

test('where nothing but typos is to change, everything else is told until somebody finds it right', async () => {
  const { episodes, folder, proofing, cleanUp, change } = await proofOne(
    'Das ist so und wir hatten gutes Feedbakc.',
  )
  expect(cleanUp()).toBeNull()
  await proofing.setTypoOnly(folder, 'Before the clean-up')
  const told = () => cleanUp()?.alterations?.map((one) => `${one.removed} > ${one.inserted}`)
  await vi.waitUntil(() => told()?.length === 0, WAIT)
  expect(cleanUp()).toMatchObject({ by: 'Chris', problem: null })
  const write = (words: string) => {
    const { page, version } = episodes.get(folder)
    const [block] = page.lastChild?.children ?? []
    const from = page.content.size - (block?.nodeSize ?? 0)
    const tr = EditorState.create({ doc: page }).tr.insertText(
      words,
      from,
      from + (block?.content.size ?? 0),
    )
    episodes.applySteps(folder, version, JSON.stringify(tr.steps))
  }
  write('Das ist so und wir haben gutes Feedback.')
  await vi.waitFor(() => expect(told()).toEqual(['hatten > haben']), WAIT)
  const key = cleanUp()?.alterations?.[0]?.key ?? ''
  await proofing.cleanUp.allow(folder, key, true)
  expect(told()).toEqual([])
  // Whoever opens it next sees the same.
  await proofing.start(folder, 'de')
  await vi.waitUntil(() => told()?.length === 0, WAIT)
  write('Das ist sehr so und wir haben gutes Feedback.')
  await vi.waitUntil(() => told()?.length === 1, WAIT)
  await change({ typoOnlyFreeWords: 1 })
  await vi.waitUntil(() => told()?.length === 0, WAIT)
  await proofing.setTypoOnly(folder, null)
  expect(cleanUp()).toBeNull()
})

test('a page that is left while it is being opened is not followed', async () => {
  const { episodes, folder, proofing, cleanUp } = await proofOne('Ja.')
  await beginTypoOnly(episodes.get(folder).path, { version: 'gone', since: '', by: 'Kim' })
  const opening = proofing.start(folder, 'de')
  proofing.stop(folder)
  await opening
  expect(cleanUp()).toBeNull()
})

test('a version that is gone is said, and the page can be compared from now on', async () => {
  const { episodes, folder, proofing, cleanUp } = await proofOne('Ja.')
  await beginTypoOnly(episodes.get(folder).path, { version: 'gone', since: '', by: 'Kim' })
  await proofing.start(folder, 'de')
  expect(cleanUp()).toMatchObject({ alterations: null, problem: { code: 'clean-up-lost' } })
  await proofing.setTypoOnly(folder, null)
  await proofing.setTypoOnly(folder, 'Before the clean-up')
  await vi.waitUntil(() => cleanUp()?.alterations?.length === 0, WAIT)
  expect(cleanUp()).toMatchObject({ by: 'Chris', problem: null })
})
