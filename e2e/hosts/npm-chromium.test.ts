import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { extractOnce } from './npm-chromium.ts'

let cache = ''
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

const put = (text: string) => (folder: string) => writeFileSync(join(folder, 'file'), text)
const held = () => readFileSync(join(cache, 'it', 'file'), 'utf8')

test('the folder is filled once', () => {
  const fill = vi.fn(put('first'))
  expect(extractOnce(cache, 'it', fill)).toBe(join(cache, 'it'))
  extractOnce(cache, 'it', fill)
  expect(fill).toHaveBeenCalledTimes(1)
  expect(held()).toBe('first')
})

test('it does not appear before it is whole', () => {
  extractOnce(cache, 'it', (folder, final) => {
    put('half')(folder)
    expect(readdirSync(cache)).not.toContain('it')
    expect(final).toBe(join(cache, 'it'))
  })
  expect(readdirSync(cache)).toEqual(['it'])
})

test('a failure leaves nothing', () => {
  const fail = () => {
    throw new Error('disk full')
  }
  expect(() => extractOnce(cache, 'it', fail)).toThrow('disk full')
  expect(readdirSync(cache)).toEqual([])
})

test('who comes second takes what the first has made', () => {
  extractOnce(cache, 'it', (folder) => {
    extractOnce(cache, 'it', put('faster'))
    put('slower')(folder)
  })
  expect(held()).toBe('faster')
  expect(readdirSync(cache)).toEqual(['it'])
})
