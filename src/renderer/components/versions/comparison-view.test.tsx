import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { comparePages } from '../../../episode/comparison/compare-pages.ts'
import type { ComparedBlock } from '../../../episode/comparison/comparison.ts'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { loadPanelTexts, showLanguage } from '../../i18n.ts'
import { ComparisonView, type ComparisonViewProps } from './comparison-view.tsx'

beforeAll(loadPanelTexts)

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const paragraph = (id: string, text: string) =>
  schema.node('paragraph', { id }, [schema.text(text)])

const same = Array.from({ length: 9 }, (_, at) => paragraph(`s${at}`, `Absatz Nummer ${at}.`))
const comparison = comparePages(
  createPage({ facts: { number: 24 }, body: [paragraph('a', 'Der alte Satz.'), ...same] }),
  createPage({ facts: { number: 25 }, body: [paragraph('a', 'Der neue Satz.'), ...same] }),
)

/** The view of a comparison in a document, with what was asked of it. */
async function show(change: Partial<ComparisonViewProps> = {}) {
  // What jsdom has not, Mantine and the browser have.
  const ignore = () => undefined
  const media = { matches: false, addEventListener: ignore, removeEventListener: ignore }
  vi.stubGlobal('matchMedia', () => media)
  showLanguage('en')
  const element = document.body.appendChild(document.createElement('div'))
  Element.prototype.scrollIntoView ??= ignore
  const root = createRoot(element)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    element.remove()
  })
  const asked: unknown[] = []
  const props: ComparisonViewProps = {
    ...{ entries: [], before: '1', after: null, comparison, problem: null, language: 'de' },
    onPair: (...pair) => asked.push(pair),
    onRestoreAll: () => asked.push('all'),
    onRestoreBlock: (block: ComparedBlock) => asked.push(block.before),
    onRestoreFact: ({ name }) => asked.push(name),
    onClose: () => asked.push('close'),
    ...change,
  }
  await act(async () =>
    root.render(
      <MantineProvider>
        <ComparisonView {...props} />
      </MantineProvider>,
    ),
  )
  const press = (key: string, altKey = false) =>
    act(async () => {
      const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    })
  const click = (name: string) =>
    act(async () => {
      const named = (button: Element) =>
        (button.getAttribute('aria-label') ?? button.textContent) === name
      ;[...element.querySelectorAll('button')].find(named)?.click()
    })
  const texts = (selector: string) =>
    [...element.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim())
  return { element, asked, press, click, texts }
}

it('marks words that came and went with elements of their own, and says so', async () => {
  const { texts } = await show()
  expect(texts('[data-change] del')).toEqual(['removed: 24', 'removed: alte'])
  expect(texts('[data-change] ins')).toEqual(['inserted: 25', 'inserted: neue'])
  expect(texts('[role="status"]')).toEqual(['2 changes, +1 word, −1 word'])
})

it('goes from change to change with Alt and arrows, round and round', async () => {
  const { press } = await show()
  const current = () => document.activeElement?.getAttribute('data-change')
  const visited: unknown[] = []
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await press(key, true)
    visited.push(current())
  }
  expect(visited).toEqual(['0', '1', '0', '1'])
})

it('folds what is the same when only changes are wanted, and unfolds it', async () => {
  const { element, click, texts } = await show()
  await act(async () => element.querySelector<HTMLInputElement>('[role="switch"]')?.click())
  expect(texts('p[data-type="paragraph"]')).toHaveLength(2)
  await click('8 unchanged paragraphs')
  expect(texts('p[data-type="paragraph"]')).toHaveLength(10)
})

it('restores a paragraph, a fact or all of it, and closes with Escape', async () => {
  const { click, press, asked } = await show()
  await click('Restore')
  await click('Restore “Episode number”')
  await click('Restore all')
  await press('Escape')
  expect(asked).toEqual(['a', 'number', 'all', 'close'])
})

it('offers nothing to restore where that cannot be', async () => {
  const { texts } = await show({ onRestoreAll: null, onRestoreBlock: null, onRestoreFact: null })
  expect(texts('button').filter((text) => text?.includes('Restore'))).toEqual([])
})

it('says that nothing differs, and what is wrong when there is no comparison', async () => {
  const page = createPage({ body: same })
  const equal = await show({ comparison: comparePages(page, page) })
  expect(equal.texts('[role="status"]')).toEqual(['Nothing differs.'])
  const damaged = { code: 'version-damaged', values: { name: 'sam' } } as const
  const failed = await show({ comparison: null, problem: damaged })
  expect(failed.texts('[role="alert"]')[0]).toContain('damaged')
})
