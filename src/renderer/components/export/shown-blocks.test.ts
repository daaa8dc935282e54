import fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { ShownBlocks } from './shown-blocks.ts'

let waiting: (() => void)[] = []
beforeEach(() => {
  waiting = []
  vi.stubGlobal('requestIdleCallback', (task: () => void) => waiting.push(task))
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.splice(id - 1, 1))
  onTestFinished(() => void vi.unstubAllGlobals())
})

function runIdle(): number {
  let runs = 0
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    task()
    runs += 1
  }
  return runs
}

const parse = (html: string): Element[] => [
  ...new DOMParser().parseFromString(html, 'text/html').body.children,
]
const piece = (words: readonly string[]): string => words.map((word) => `<p>${word}</p>`).join('\n')

/** An article with a lead, and its blocks after that. */
function create() {
  const article = document.createElement('article')
  article.innerHTML = '<p class="lead">Vorspann</p>'
  return { article, blocks: new ShownBlocks(article, parse) }
}
const wordsOf = (article: Element): (string | null)[] =>
  [...article.children].slice(1).map(({ textContent }) => textContent)

test('whatever was shown, wholly or in part, the next blocks are shown to the letter', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 })
  const pages = fc.array(fc.array(words, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(pages, fc.boolean(), (versions, isInterrupted) => {
      const { article, blocks } = create()
      const done = vi.fn<() => void>()
      for (const version of versions) {
        blocks.show(version.map(piece), done)
        if (isInterrupted) waiting.shift()?.()
        else runIdle()
      }
      runIdle()
      expect(wordsOf(article)).toEqual(versions.at(-1)?.flat())
      expect(article.firstElementChild?.className).toBe('lead')
      expect(waiting).toEqual([])
    }),
  )
})

test('blocks that did not change stay the same elements, and their pieces are not parsed', () => {
  const parsed = vi.fn(parse)
  const article = document.createElement('article')
  const blocks = new ShownBlocks(article, parsed)
  const done = vi.fn<() => void>()
  blocks.show([piece(['a', 'b', 'c']), piece(['d']), piece(['e'])], done)
  runIdle()
  expect(done).toHaveBeenCalledTimes(1)
  const before = [...article.children]
  parsed.mockClear()
  blocks.show([piece(['a', 'neu', 'c']), piece(['d']), piece(['e'])], done)
  expect(parsed).toHaveBeenCalledTimes(1)
  expect([...article.children].map((block) => before.indexOf(block))).toEqual([0, -1, 2, 3, 4])
  expect(done).toHaveBeenCalledTimes(2)
})

test('a long page comes piece by piece', () => {
  const { article, blocks } = create()
  const done = vi.fn<() => void>()
  blocks.show([piece(['a']), piece(['b']), piece(['c'])], done)
  expect(wordsOf(article)).toEqual(['a'])
  expect(done).not.toHaveBeenCalled()
  expect(runIdle()).toBe(2)
  expect(wordsOf(article)).toEqual(['a', 'b', 'c'])
  blocks.show([piece(['a'])], done)
  expect(wordsOf(article)).toEqual(['a'])
})
