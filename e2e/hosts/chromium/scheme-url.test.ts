import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fromWeb, originOf, toWeb } from './scheme-url.ts'

test('a custom scheme becomes a host of localhost, and back', () => {
  const web = toWeb('app://bundle/a%20b/ü.html?q=1#part', ['app'])
  expect(web).toBe('http://bundle.app.localhost/a%20b/%C3%BC.html?q=1#part')
  expect(fromWeb(web)).toBe('app://bundle/a%20b/%C3%BC.html?q=1#part')
})

test('other addresses stay as they are, or are refused', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(toWeb('about:blank', [])).toBe('about:blank')
  expect(fromWeb('https://example.com/x')).toBe('https://example.com/x')
  expect(fromWeb('http://bundle.app.localhost.evil/x')).toBe('http://bundle.app.localhost.evil/x')
  expect(() => toWeb('https://example.com/', ['app'])).toThrow('loading https: URLs')
  expect(() => toWeb('app://bundle/', [])).toThrow('none yet')
})

test('every path comes back', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const { href } = new URL(`app://bundle${path}`)
      expect(fromWeb(toWeb(href, ['app']))).toBe(href)
    }),
  )
})

test('the origin ends where the path begins', () => {
  expect(originOf('app://bundle/index.html')).toBe('app://bundle')
  expect(originOf('')).toBe('')
})
