import { zipSync } from 'fflate/browser'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../episode/problem.ts'
import { readZip } from './read-zip.ts'

const words = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is wrong with an archive, and where. */
function problemIn(bytes: Uint8Array): unknown {
  try {
    return [...readZip(bytes).keys()]
  } catch (error) {
    return Problem.report(error)
  }
}

const problem = (code: string, values = {}): unknown => ({
  code,
  values: { name: '', ...values },
})

/** An archive of files of that content, each file's entry in the directory changed at an offset. */
function withEntry(
  offset: number,
  value: number,
  file = words('Ein Satz. '.repeat(500)),
  names = ['a.txt'],
): Uint8Array {
  const bytes = zipSync(Object.fromEntries(names.map((name) => [name, file])))
  const view = new DataView(bytes.buffer)
  let entry = view.getUint32(bytes.length - 22 + 16, true)
  for (const name of names) {
    view.setUint32(entry + offset, value, true)
    entry += 46 + name.length
  }
  return bytes
}

test('readZip gives each file as it was packed, stored and deflated, and leaves folders out', () => {
  const files = {
    'a/ü – b.txt': words('Grüße. '.repeat(1000)),
    'empty.txt': new Uint8Array(),
    'stored.txt': [words('so'), { level: 0 as const }] as [Uint8Array, { level: 0 }],
    'folder/': new Uint8Array(),
  }
  const read = readZip(zipSync(files, { comment: 'ein Kommentar' } as object))
  expect([...read.keys()]).toEqual(['a/ü – b.txt', 'empty.txt', 'stored.txt'])
  expect(read.get('a/ü – b.txt')).toEqual(Buffer.from(files['a/ü – b.txt']))
  expect(read.get('stored.txt')).toEqual(words('so'))
})

test('readZip reads an archive that is a view into a larger buffer', () => {
  const bytes = zipSync({ 'a.txt': words('so') })
  const larger = new Uint8Array(bytes.length + 7)
  larger.set(bytes, 7)
  expect(readZip(larger.subarray(7)).get('a.txt')).toEqual(Buffer.from('so'))
})

describe('readZip refuses', () => {
  test('what is none', () => {
    expect(problemIn(words('Ein Satz.'))).toEqual(problem('archive-foreign'))
    expect(problemIn(new Uint8Array())).toEqual(problem('archive-foreign'))
  })

  test('a file that says it is too large, before it is unpacked', () => {
    const place = 'a.txt'
    expect(problemIn(withEntry(24, 51 * 1024 * 1024))).toEqual(
      problem('archive-too-large', { place, limitMB: 50 }),
    )
  })

  test('files that are too large together', () => {
    const bytes = withEntry(24, 45 * 1024 * 1024, words('a'), ['a', 'b', 'c', 'd', 'e'])
    expect(problemIn(bytes)).toEqual(problem('archive-too-large', { place: 'e', limitMB: 200 }))
  })

  test('a bomb that says it is small, at the size it says', () => {
    const bomb = withEntry(24, 100, new Uint8Array(2 * 1024 * 1024))
    expect(problemIn(bomb)).toEqual(problem('archive-damaged', { place: 'a.txt' }))
    expect(() => readZip(bomb)).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }) }),
    )
  })

  test.each([
    ['a checksum that is not the file’s', withEntry(16, 1)],
    ['a size that is not the file’s', withEntry(24, 6000)],
    ['an unknown method', withEntry(10, 99)],
    ['an offset beyond the end', withEntry(42, 1_000_000)],
    ['an offset at no file', withEntry(42, 5)],
  ])('%s', (_what, bytes) => {
    expect(problemIn(bytes)).toEqual(problem('archive-damaged', { place: 'a.txt' }))
  })

  test('a directory that is cut off', () => {
    expect(problemIn(withEntry(0, 0))).toMatchObject({ code: 'archive-damaged' })
  })

  test('encrypted files and ZIP64', () => {
    expect(problemIn(withEntry(8, 0x0008_0001))).toEqual(problem('archive-foreign'))
    expect(problemIn(withEntry(24, 0xffff_ffff))).toEqual(problem('archive-foreign'))
  })

  test.each(['../a.txt', 'a/../../b', '/etc/a', 'C:\\a.txt', 'a\\..\\b', 'a//b'])(
    'the path %s',
    (path) => {
      const place = path.replaceAll('\\', '/')
      expect(problemIn(zipSync({ [path]: words('a') }))).toEqual(
        problem('archive-unsafe', { place }),
      )
    },
  )

  test('any damage without leaving a wrong word', () => {
    const bytes = zipSync({ 'a.txt': words('Ein Satz. Noch einer.') })
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      try {
        const [text] = readZip(changed).values()
        expect(Buffer.from(text ?? words('')).toString()).toMatch(/^(Ein Satz. Noch einer.|)$/)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
      }
    }
  })
})
