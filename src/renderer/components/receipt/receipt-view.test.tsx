import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { parseText } from '../../../episode/formats/text/parse-text.ts'
import { loadPanelTexts, showLanguage } from '../../i18n.ts'
import { ReceiptView } from './receipt-view.tsx'

beforeAll(loadPanelTexts)

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

it('shows the first of very many items, and more when asked', async () => {
  let lastId = 0
  const lines = Array.from(
    { length: 150 },
    (_, at) => `(1:${10 + Math.floor(at / 10)}:1${at % 10}) Anna: Satz ${at}.`,
  )
  const { items } = parseText(`Ein Titel\n\n${lines.join('\n\n')}`, () => `id${++lastId}`)
  const ignore = () => undefined
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: ignore,
    removeEventListener: ignore,
  }))
  showLanguage('en')
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    element.remove()
  })
  const importedAt = '2026-11-26T10:00:00.000Z'
  const receipt = {
    source: 'sources/a.txt',
    importedAt,
    format: 'text' as const,
    encoding: 'utf-8',
    items,
  }
  await act(async () =>
    root.render(
      <MantineProvider>
        <ReceiptView
          receipt={receipt}
          states={new Map()}
          sourceLanguage="de"
          isReadOnly={false}
          onToggle={ignore}
        />
      </MantineProvider>,
    ),
  )
  const count = () => element.querySelectorAll('li').length
  expect([items.length, count()]).toEqual([151, 100])
  const more = [...element.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show 51 more',
  )
  await act(async () => more?.click())
  expect(count()).toBe(151)
  expect(element.textContent).not.toContain('more')
})
