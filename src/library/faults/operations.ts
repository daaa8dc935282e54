import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createPage } from '../../episode/page.ts'
import { isHidden, TRASH_FOLDER } from '../library.ts'
import { namesIn } from '../names-in.ts'
import { openEpisode } from '../open-episode.ts'
import { titleOf } from '../testing/opened-episode.ts'
import { aftermath, wholeTitle, word } from './aftermath.ts'
import type { Deed } from './driven.ts'
import type { Broken } from './fault-count.ts'
import { otherDeeds } from './other-deeds.ts'
import type { Workplace } from './workplace.ts'

/** What a driven process is told, in order: a deed, with its text where it has one. */
export type Script = readonly (readonly [Deed, string?])[]

/** Something that changes the disk, to be broken off anywhere in it. */
export interface Operation {
  name: string
  /** Whether words are typed in it; else something is done to a whole episode. */
  isTyping?: boolean
  /** What is done before, whole. */
  before: Script
  /** What is broken off. */
  deeds: Script
  /** @returns what is wrong with what was left behind */
  judge: (left: Workplace) => Promise<Partial<Broken>>
}

const save = (count: number): Script => [['type', word(count)], ['flush']]
const begun: Script = [['open'], ...save(1)]

/** Typing, of which some words were told to be saved. */
const typed =
  (saved: number, atMost: number): Operation['judge'] =>
  ({ library, folder, journals }) =>
    aftermath(library, folder, journals, { saved, sure: saved, atMost })

const THEIRS = 'Von außen'

/** Another program wrote the file while a word was typed: both are there, each whole. */
async function judgeConflict({ library, folder, journals }: Workplace): Promise<Partial<Broken>> {
  const { episode } = await openOwn(library, folder, journals)
  await episode.close()
  const path = join(library.path, folder)
  const files = (await namesIn(path)).filter((name) => name.endsWith('.json'))
  const titles = await Promise.all(files.map((name) => wholeTitle(join(path, name))))
  const lost = [THEIRS].filter((title) => !titles.includes(title))
  if (!titles.some((title) => title?.includes(word(1)))) lost.push(word(1))
  return { lost }
}

async function openOwn(library: Workplace['library'], folder: string, journalFolder: string) {
  return { episode: await openEpisode(library, folder, { journalFolder }) }
}

/** Every episode that can be seen is whole, the word is in one of them, and the deed can be done again. */
function judgeLibrary(deed: keyof ReturnType<typeof otherDeeds>): Operation['judge'] {
  return async ({ library, folder, journals }) => {
    const lost: string[] = []
    const titles: string[] = []
    const open = async (name: string) => {
      const { episode } = await openOwn(library, name, journals)
      await episode.close()
      titles.push(titleOf(episode))
      return episode
    }
    const names = (await readdir(library.path)).filter((n) => !isHidden(n) && !n.includes('.'))
    for (const name of names) {
      await open(name).catch((error) => lost.push(`${name} cannot be opened: ${error}`))
    }
    const trashed = await namesIn(join(library.path, TRASH_FOLDER))
    for (const name of trashed) {
      const title = await wholeTitle(join(library.path, TRASH_FOLDER, name, 'episode.json'))
      titles.push(title ?? '')
    }
    const isRenamed = (deed === 'rename' || deed === 'replace in') && titles.includes('Neu')
    if (!isRenamed && !titles.includes(word(1))) lost.push(`the word is in none of ${titles}`)
    const again = names.includes(folder) ? folder : (names[0] ?? folder)
    const isTrashed = trashed.length > 0
    const isPossible = deed === 'trash' ? !isTrashed : deed !== 'restore' || isTrashed
    if (isPossible) {
      const page = deed === 'export' ? (await open(again)).page : createPage()
      const given = { library, page, folder: deed === 'restore' ? folder : again }
      const deeds = otherDeeds(() => given)
      await deeds[deed]().catch((error) => lost.push(`cannot be done again: ${error}`))
    }
    return { lost }
  }
}

const saved: Script = [...begun, ['close']]

export const operations: readonly Operation[] = [
  {
    name: 'the first save',
    before: [['open']],
    deeds: save(1),
    isTyping: true,
    judge: typed(0, 1),
  },
  { name: 'a later save', before: begun, deeds: save(2), isTyping: true, judge: typed(1, 2) },
  {
    name: 'a save of a whole page',
    before: begun,
    deeds: [['type', word(2)], ['replace the page'], ['flush']],
    isTyping: true,
    judge: typed(1, 2),
  },
  {
    name: 'a save that begins the journal anew',
    before: [...begun, ['fill the journal'], ['flush']],
    deeds: [...save(2), ...save(3)],
    isTyping: true,
    judge: typed(1, 3),
  },
  {
    name: 'closing',
    before: begun,
    deeds: [['type', word(2)], ['close']],
    isTyping: true,
    judge: typed(1, 2),
  },
  {
    name: 'opening again with a journal',
    before: begun,
    deeds: [['open'], ...save(2), ['close']],
    isTyping: true,
    judge: typed(1, 2),
  },
  {
    name: 'a save beside what another program wrote',
    before: [['open'], ['type', word(1)], ['wait for the journal'], ['be another program', THEIRS]],
    deeds: [['flush'], ['type', word(2)], ['flush']],
    judge: judgeConflict,
  },
  { name: 'making an episode', before: saved, deeds: [['create']], judge: judgeLibrary('create') },
  {
    name: 'copying an episode',
    before: saved,
    deeds: [['duplicate']],
    judge: judgeLibrary('duplicate'),
  },
  {
    name: 'renaming an episode',
    before: saved,
    deeds: [['rename']],
    judge: judgeLibrary('rename'),
  },
  {
    name: 'replacing in an episode',
    before: saved,
    deeds: [['replace in']],
    judge: judgeLibrary('replace in'),
  },
  { name: 'trashing an episode', before: saved, deeds: [['trash']], judge: judgeLibrary('trash') },
  {
    name: 'restoring an episode',
    before: [...saved, ['trash']],
    deeds: [['restore']],
    judge: judgeLibrary('restore'),
  },
  {
    name: 'adding a picture',
    before: saved,
    deeds: [['add a picture']],
    judge: judgeLibrary('add a picture'),
  },
  { name: 'importing', before: saved, deeds: [['import']], judge: judgeLibrary('import') },
  {
    name: 'exporting',
    before: [...saved, ['open']],
    deeds: [['export']],
    judge: judgeLibrary('export'),
  },
]
