import { beforeEach, describe, expect, it } from 'vitest'
import { nextRegion } from './next-region.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <nav data-region="library">
      <input id="filter">
      <button id="row" data-region-entry>Sam</button>
    </nav>
    <header data-region="toolbar"><button disabled>Bold</button></header>
    <main data-region="page"><div id="page" contenteditable="true" tabindex="0"></div></main>
    <aside data-region="panel"><button tabindex="-1">x</button><button id="close">Close</button></aside>`
})

function walk(direction: 1 | -1, steps: number): string[] {
  return Array.from({ length: steps }, () => {
    const element = nextRegion(document, direction)
    element?.focus()
    return element?.id ?? ''
  })
}

describe('nextRegion', () => {
  it('goes round, past regions without anything to focus', () => {
    expect(walk(1, 4)).toEqual(['row', 'page', 'close', 'row'])
  })

  it('goes round backwards', () => {
    expect(walk(-1, 4)).toEqual(['close', 'page', 'row', 'close'])
  })

  it('starts from the region, wherever in it the focus is', () => {
    document.getElementById('filter')?.focus()
    expect(walk(1, 1)).toEqual(['page'])
  })

  it('has nowhere to go in an empty window', () => {
    document.body.innerHTML = ''
    expect(nextRegion(document, 1)).toBeNull()
  })
})
