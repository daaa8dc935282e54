import { beforeEach, expect, it } from 'vitest'
import { Problem } from '../../episode/problem.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { createTestApi, createTestLibrary } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { useSession } from './session.ts'
import { changeShow } from './show-actions.ts'

beforeEach(() => {
  resetStores()
  useSession.setState({ library: createTestLibrary({ a: 'Sam' }) })
})

const shown = () => useSession.getState().library?.show
const infoOf = (change: object) => ({
  name: 'Show',
  show: { ...DEFAULT_SHOW_SETTINGS, ...change },
  notUnderstood: [],
})

it('shows a change at once, and two in a row are both there', async () => {
  const [first, second] = [{ pageAddress: 'https://a.eu/{slug}' }, { blockedBy: ['alt-missing'] }]
  let call = 0
  createTestApi({ 'show:change': () => infoOf(call++ === 0 ? first : { ...first, ...second }) })
  const done = [changeShow(first), changeShow({ blockedBy: ['alt-missing'] })]
  expect(shown()).toMatchObject({ ...first, ...second })
  await done[0]
  expect(shown()).toMatchObject({ ...first, ...second })
  await done[1]
  expect(shown()).toMatchObject({ ...first, ...second })
})

it('takes back what cannot be written', async () => {
  createTestApi({
    'show:change': () => {
      throw new Problem('disk-full')
    },
  })
  await changeShow({ blockedBy: ['alt-missing'] })
  expect(shown()).toEqual(DEFAULT_SHOW_SETTINGS)
})
