import { expect, test } from 'vitest'
import { APP_URL } from './app-url.ts'
import { checkSender } from './check-sender.ts'

test.each([APP_URL, `${APP_URL}#top`])('%s in the main frame may ask', (url) => {
  expect(() => checkSender({ url, parent: null })).not.toThrow()
})

test.each([
  'app://reinschrift/library/025/images/a.html',
  'app://reinschrift/index.html?a=1',
  'app://reinschrift/index.html/../x',
  'app://reinschrift/',
  'app://reinschrift.example/index.html',
  'app://reinschrift@example.org/index.html',
  'https://example.org/app://reinschrift/index.html',
  `https://example.org/#${APP_URL}`,
  'file:///index.html',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'APP://REINSCHRIFT/INDEX.HTML',
  '',
])('%s may not', (url) => {
  expect(() => checkSender({ url, parent: null })).toThrow(/foreign frame/)
})

test('nor a frame in the page, nor one that is gone', () => {
  expect(() => checkSender({ url: APP_URL, parent: {} })).toThrow(/foreign frame/)
  expect(() => checkSender(null)).toThrow(/foreign frame/)
})
