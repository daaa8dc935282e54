import fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { showArticle } from './show-article.ts'

let waiting: (() => void)[] = []
beforeEach(() => {
  waiting = []
  vi.stubGlobal('requestIdleCallback', (task: () => void) => waiting.push(task))
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.splice(id - 1, 1))
  onTestFinished(() => void vi.unstubAllGlobals())
})

const parse = (blocks: readonly string[], lang = 'de') =>
  new DOMParser().parseFromString(
    `<html lang="${lang}"><body><main><article itemscope>${blocks.map((words) => `<p>${words}</p>`).join('\n')}</article></main></body></html>`,
    'text/html',
  )

function runIdle(): number {
  let runs = 0
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    task()
    runs += 1
  }
  return runs
}

test('whatever was shown, the next article is shown to the letter', () => {
  const blocks = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
  fc.assert(
    fc.property(blocks, blocks, blocks, (first, second, third) => {
      const page = parse(first)
      for (const next of [second, third]) {
        const done = vi.fn<() => void>()
        showArticle(page, parse(next), done)
        runIdle()
        expect(page.body.innerHTML).toBe(parse(next).body.innerHTML)
        expect(done).toHaveBeenCalledTimes(1)
      }
    }),
  )
})

test('blocks that did not change stay the same elements', () => {
  const page = parse(['a', 'b', 'c', 'd'])
  const before = [...page.querySelectorAll('p')]
  showArticle(page, parse(['a', 'neu', 'c', 'd'], 'en'), () => {})
  const after = [...page.querySelectorAll('p')]
  expect(after.map((block) => before.indexOf(block))).toEqual([0, -1, 2, 3])
  expect(page.documentElement.lang).toBe('en')
})

test('a long page comes in pieces, and a newer one takes its place on the way', () => {
  const long = Array.from({ length: 400 }, (_, index) => `Absatz ${index}`)
  const page = parse([])
  const done = vi.fn<() => void>()
  const leaveOff = showArticle(page, parse(long), done)
  expect(page.querySelectorAll('p').length).toBeLessThan(110)
  expect(page.querySelector('p')?.textContent).toBe('Absatz 0')
  leaveOff()
  expect(runIdle()).toBe(0)
  expect(done).not.toHaveBeenCalled()

  const newer = [...long.slice(0, 399), 'Ende']
  showArticle(page, parse(newer), done)
  expect(runIdle()).toBeGreaterThan(3)
  expect([...page.querySelectorAll('p')].map((block) => block.textContent)).toEqual(newer)
  expect(done).toHaveBeenCalledTimes(1)
})
