import { expect, test } from 'vitest'
import { isPicturePath, isSafeUrl, isWebUrl } from './safe-url.ts'

test.each([
  'https://a.eu',
  'HTTP://A.EU',
  'mailto:sam@a.eu',
  'tel:+49',
  '/kontakt',
  'seite.html?a:b',
  '#oben:1',
  '//a.eu',
  '',
])('%o is safe', (url) => {
  expect(isSafeUrl(url)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.eu/1',
])('%o is not', (url) => {
  expect(isSafeUrl(url)).toBe(false)
})

test('the web is http and https', () => {
  expect(
    ['https://a.eu', 'http://a.eu', 'ftp://a.eu', '/a.mp3', 'mailto:a@b'].map(isWebUrl),
  ).toEqual([true, true, false, false, false])
})

test.each(['images/sam.jpg', 'sam.jpg', 'images/größe 2.png'])(
  '%o is a picture of ours',
  (path) => {
    expect(isPicturePath(path)).toBe(true)
  },
)

test.each([
  '',
  '/etc/passwd',
  '../x.jpg',
  'images/../../x.jpg',
  'images//x.jpg',
  'C:\\x.jpg',
  'https://a.eu/x.jpg',
  '//a.eu/x.jpg',
  'data:image/png;base64,AA',
])('%o is not', (path) => {
  expect(isPicturePath(path)).toBe(false)
})
