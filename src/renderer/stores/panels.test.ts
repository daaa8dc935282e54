import { beforeEach, describe, expect, it } from 'vitest'
import { resetStores } from '../testing/reset-stores.ts'
import { openFind, openSide, startRename, toggleList, toggleSide, usePanels } from './panels.ts'

const panels = () => usePanels.getState()
const setWidth = (width: number) => Object.assign(window, { innerWidth: width })

beforeEach(() => {
  resetStores()
  setWidth(1280)
})

it('shows one panel at a time beside the list', () => {
  toggleSide('facts')
  toggleSide('export')
  expect(panels()).toMatchObject({ side: { name: 'export' }, isListOpen: true })
  toggleSide('export')
  expect(panels().side).toBeNull()
})

describe('in a narrow window', () => {
  beforeEach(() => setWidth(960))

  it('makes room for the page: list or panel', () => {
    openSide({ name: 'facts' })
    expect(panels().isListOpen).toBe(false)
    toggleList()
    expect(panels()).toMatchObject({ isListOpen: true, side: null })
  })

  it('shows the list for renaming in it', () => {
    openSide({ name: 'facts' })
    startRename('a')
    expect(panels()).toMatchObject({ isListOpen: true, side: null, renaming: 'a' })
  })
})

it('asks for the find bar anew each time', () => {
  openFind()
  const first = panels().find
  openFind()
  expect(panels().find).not.toBe(first)
})
