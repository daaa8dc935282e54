import { beforeEach, expect, it } from 'vitest'
import { EMPTY_CREDIT } from '../../episode/credits/credit.ts'
import type { ChangedCredits, LibraryPicture } from '../../ipc/contract.ts'
import { createTestApi, type TestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import {
  creditPicture,
  loadPictures,
  openPictures,
  refreshPictures,
  undoCredits,
  useLibraryPictures,
} from './library-pictures.ts'
import { useNotices } from './notices.ts'

const anna = { ...EMPTY_CREDIT, creator: 'Anna' }
const picture = (folders: string[]): LibraryPicture => ({
  key: 'k',
  name: 'a.jpg',
  isMissing: false,
  uses: folders.map((folder) => ({
    ...{ folder, title: folder, language: 'de', figureId: null, src: 'images/a.jpg' },
    ...{ alt: '', caption: '', decorative: false, credit: null },
  })),
})
const shown = [picture(['a', 'b'])]

let api: TestApi
/** Answers of pictures:list, in the order of the questions. */
let lists: PromiseWithResolvers<LibraryPicture[] | null>[]
beforeEach(() => {
  resetStores()
  lists = []
  api = createTestApi({
    'pictures:list': () => {
      const list = Promise.withResolvers<LibraryPicture[] | null>()
      lists.push(list)
      return list.promise
    },
  })
})

const notices = () => useNotices.getState().shown.map(({ notice }) => notice)
const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
const state = () => useLibraryPictures.getState()

async function open(): Promise<void> {
  openPictures()
  lists[0]?.resolve(shown)
  await settle()
}

it('an earlier question that was called off says nothing of the later one', async () => {
  openPictures()
  const again = loadPictures()
  lists[0]?.resolve(null)
  await settle()
  expect(state()).toMatchObject({ pictures: null, stopped: null })
  lists[1]?.resolve(shown)
  await again
  expect(state()).toMatchObject({ pictures: shown, stopped: null })
})

it('looks again when the library changed, once for all that changed meanwhile', async () => {
  await open()
  refreshPictures()
  refreshPictures()
  refreshPictures()
  expect(lists).toHaveLength(2)
  lists[1]?.resolve([])
  await settle()
  expect(lists).toHaveLength(3)
  lists[2]?.resolve([picture(['c'])])
  await settle()
  expect(state().pictures).toEqual([picture(['c'])])
  expect(lists).toHaveLength(3)
})

it('shows a credit at once, tells of each episode that could not be changed, and the way back', async () => {
  await open()
  const answer = Promise.withResolvers<ChangedCredits>()
  api.answers['pictures:set-credits'] = () => answer.promise
  const crediting = creditPicture(shown[0] as LibraryPicture, anna)
  expect(state().pictures?.[0]?.uses.map(({ credit }) => credit)).toEqual([anna, anna])
  expect(state().isChanging).toBe(true)
  const problem = { code: 'episode-newer', values: { name: 'b' } } as const
  answer.resolve({ folders: ['a'], failed: [{ folder: 'b', problem }], isCancelled: false })
  await settle()
  lists[1]?.resolve(shown)
  await crediting
  const back = [{ folder: 'a', credits: [{ figureId: null, credit: null }] }]
  expect(state()).toMatchObject({ pictures: shown, isChanging: false })
  expect(notices()).toEqual([
    { kind: 'problem', problem },
    { kind: 'credits-changed', count: 1, left: 1, back },
  ])

  api.answers['pictures:set-credits'] = () => ({ folders: ['a'], failed: [], isCancelled: false })
  const undoing = undoCredits(back)
  await settle()
  lists[2]?.resolve(shown)
  await undoing
  expect(api.calls.findLast(([channel]) => channel === 'pictures:set-credits')?.[1]).toEqual(back)
  expect(notices().at(-1)).toEqual({ kind: 'credits-changed', count: 1, left: 0, back: null })
})
