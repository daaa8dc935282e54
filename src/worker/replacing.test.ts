import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { parseEpisode } from '../episode/file/parse-episode.ts'
import { applyChange } from '../episode/merging/testing/apply-change.ts'
import { createPage, pageParts } from '../episode/page.ts'
import type { SearchRule } from '../episode/replacing/replace-rule.ts'
import { schema } from '../episode/schema/schema.ts'
import type { MergeTask } from '../ipc/contract.ts'
import type { FoundInLibrary } from '../ipc/replacing.ts'
import { createEpisode } from '../library/create-episode.ts'
import { type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { temporaryLibrary } from '../library/testing/temporary-library.ts'
import { listVersions } from '../library/versions/read-versions.ts'
import { Workspace } from './workspace.ts'

const rule = (find: string, options: Partial<SearchRule> = {}): SearchRule => ({
  ...{ find, kind: 'plain', matchCase: false, wholeWord: false },
  ...options,
})

/** A library of episodes with these titles and one paragraph each, and a window that does what it is asked. */
async function openLibrary(...titles: string[]) {
  const library = await temporaryLibrary()
  const folders: string[] = []
  for (const title of titles) {
    const body = [schema.node('paragraph', { id: 'p' }, [schema.text(`Hier ist ${title} daheim.`)])]
    folders.push((await createEpisode(library, createPage({ title, body }))).folder)
  }
  const progress: unknown[] = []
  const tell = (event: string, ...args: unknown[]) => {
    if (event === 'replacing:progress') progress.push(args[0])
    if (event !== 'merge:take') return
    const [folder, task] = args as [string, MergeTask]
    const { episodes } = workspace
    const page = applyChange(episodes.get(folder).page, JSON.parse(task.changeJson))
    episodes.replace(folder, JSON.stringify(page), task.version + 1)
    episodes.merges.answer(task.id, 'taken')
  }
  const data = await temporaryFolder()
  const workspace: Workspace = new Workspace(
    { tell: tell as never, log: () => undefined, keepResumePoint: () => undefined },
    {
      ...{ parserPath: '', proofThreadPath: '', dictionariesPath: '', ownDictionariesPath: '' },
      searcherPath: fileURLToPath(
        new URL('../library/replacing/search-thread.ts', import.meta.url),
      ),
      indexFolder: join(data, 'index'),
      journalFolder: join(data, 'journals'),
      idFile: join(data, 'id'),
    },
    'Chris',
  )
  await workspace.enter(library)
  onTestFinished(() => workspace.leave())
  const fileOf = (folder = '') => join(library.path, folder, 'episode.json')
  const textOf = async (folder?: string) => {
    const { page } = parseEpisode(await readFile(fileOf(folder), 'utf8'), '').episode
    return `${pageParts(page).title.textContent}: ${pageParts(page).body.textContent}`
  }
  return { library, workspace, folders, fileOf, textOf, progress }
}

const find = async (workspace: Workspace, ...rules: SearchRule[]): Promise<FoundInLibrary> => {
  const found = await workspace.replacing.find({ rules, folder: null })
  if (!found) throw new Error('called off')
  return found
}

const all = ({ id, episodes }: FoundInLibrary, replacement: string) => ({
  ...{ id, replacements: [replacement], inLinks: false },
  episodes: episodes.map(({ folder }) => ({ folder, left: [] as number[] })),
})

test('replaces in open and closed episodes what was chosen, and takes it all back', async () => {
  const { library, workspace, folders, textOf, progress } = await openLibrary('Sam', 'Eva', 'Sam B')
  const [first = '', , third = ''] = folders
  await workspace.openEpisode(first)
  const episode = workspace.episodes.get(first)
  workspace.episodes.applySteps(first, 0, JSON.stringify(type(episode.page, 'Neu: ')))

  const found = await find(workspace, rule('sam', { wholeWord: true }))
  expect(found.searched).toBe(3)
  expect(progress.at(-1)).toEqual({ done: 3, total: 3 })
  const shown = found.episodes.map(({ folder, title, hits }) => [folder, title, hits.length])
  expect(shown.sort()).toEqual(
    [
      [first, 'Neu: Sam', 2],
      [third, 'Sam B', 2],
    ].sort(),
  )
  expect(found.episodes[0]?.hits[0]).toMatchObject({ found: 'Sam', protectedBy: null })

  const request = all(found, 'Tom')
  for (const chosen of request.episodes) if (chosen.folder === third) chosen.left = [0]
  const report = await workspace.replacing.replace(request)
  expect(report).toMatchObject({ skipped: [], isCancelled: false })
  expect(report.done.map(({ places }) => places).sort()).toEqual([1, 2])
  expect(await textOf(first)).toBe('Neu: Tom: Hier ist Tom daheim.')
  expect(await textOf(third)).toBe('Sam B: Hier ist Tom B daheim.')
  for (const folder of [first, third]) {
    const kinds = (await listVersions(join(library.path, folder))).map(({ kind }) => kind)
    expect(kinds).toContain('before-replace')
  }
  expect(await problemOf(workspace.replacing.replace(request))).toBe('search-outdated')

  const undone = await workspace.replacing.undo()
  expect(undone.done).toHaveLength(2)
  expect(undone.skipped).toEqual([])
  expect(await textOf(first)).toBe('Neu: Sam: Hier ist Sam daheim.')
  expect(await textOf(third)).toBe('Sam B: Hier ist Sam B daheim.')
  expect((await workspace.replacing.undo()).done).toEqual([])
})

test('leaves what was changed since, what is open elsewhere and what cannot be read, and says why', async () => {
  const { library, workspace, folders, fileOf, textOf } = await openLibrary(
    ...['Sam 1', 'Sam 2', 'Sam 3', 'Sam 4', 'Sam 5'],
  )
  const [changed, elsewhere, newer, damaged, free] = folders
  const newerText = (await readFile(fileOf(newer), 'utf8')).replace(
    /"version": \d+/,
    '"version": 99',
  )
  await writeFile(fileOf(newer), newerText)
  await writeFile(fileOf(damaged), '{')
  const found = await find(workspace, rule('sam'))
  expect(found.skipped.map(({ problem }) => problem.code).sort()).toEqual([
    'episode-damaged',
    'episode-newer',
  ])
  await writeFile(fileOf(changed), (await readFile(fileOf(changed), 'utf8')).replace('Hier', 'Da'))
  await mkdir(join(library.path, '.presence'))
  const now = new Date().toISOString()
  const note = {
    ...{ format: 'reinschrift-presence', version: 1, person: 'Eva', machine: `${hostname()}-2` },
    ...{ pid: 1, folder: elsewhere, since: now, beatAt: now },
  }
  await writeFile(join(library.path, '.presence', `${'a'.repeat(32)}.json`), JSON.stringify(note))

  const report = await workspace.replacing.replace(all(found, 'Tom'))
  expect(report.done.map(({ folder }) => folder)).toEqual([free])
  const reasons = report.skipped.map(({ folder, problem }) => [folder, problem.code])
  expect(reasons.sort()).toEqual(
    [
      [changed, 'episode-changed-since'],
      [elsewhere, 'episode-open-elsewhere'],
    ].sort(),
  )
  expect(await textOf(changed)).toBe('Sam 1: Da ist Sam 1 daheim.')
  expect(await readFile(fileOf(newer), 'utf8')).toBe(newerText)

  const tom = await textOf(free)
  expect(tom).toBe('Tom 5: Hier ist Tom 5 daheim.')
  await writeFile(fileOf(free), (await readFile(fileOf(free), 'utf8')).replace('daheim', 'hier'))
  const undone = await workspace.replacing.undo()
  expect(undone.done).toEqual([{ folder: free, title: 'Sam 5', places: 1 }])
  expect(undone.skipped).toMatchObject([
    { problem: { code: 'replacing-not-undone', values: { name: 'Sam 5', count: 1 } } },
  ])
  expect(await textOf(free)).toBe('Sam 5: Hier ist Tom 5 hier.')
})

test('a pattern that takes for ever, or is none, ends the search; groups are checked before', async () => {
  const { workspace } = await openLibrary(`${'a'.repeat(60)}!`)
  const endless = rule('(a+)+$', { kind: 'pattern' })
  expect(await problemOf(find(workspace, endless))).toBe('pattern-too-slow')
  expect(await problemOf(find(workspace, rule('(', { kind: 'pattern' })))).toBe('pattern-unclosed')
  const found = await find(workspace, rule('(a)', { kind: 'pattern' }))
  expect(await problemOf(workspace.replacing.replace(all(found, '$2')))).toBe('group-unknown')
  expect(await workspace.replacing.replace(all(found, '$1'))).toMatchObject({ skipped: [] })

  const calledOff = workspace.replacing.find({ rules: [endless], folder: null })
  workspace.replacing.cancel()
  expect(await calledOff).toBeNull()
  const superseded = workspace.replacing.findInTexts(endless, ['a'.repeat(60)])
  expect(
    await workspace.replacing.findInTexts(rule('a', { kind: 'pattern' }), ['ba']),
  ).toHaveLength(1)
  expect(await superseded).toBeNull()
})
