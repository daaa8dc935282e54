import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { decodeFrames, encodeFrame, JOURNAL_HEAD } from './frames.ts'
import { Journal } from './journal.ts'
import type { JournalEntry } from './journal-entry.ts'

const stepsOf = (word: string): JournalEntry => ({ kind: 'steps', steps: [{ word }] })
const entriesOf = (bytes: Buffer) => decodeFrames(bytes).map(({ entry }) => entry)

async function begin(soundBytes = 0, path?: string) {
  const folder = await temporaryFolder()
  const failures: unknown[] = []
  const file = path ?? join(folder, 'journals', 'a.journal')
  const journal = new Journal(file, soundBytes, (error) => failures.push(error))
  return { file, failures, journal }
}

describe('the frames of a journal', () => {
  it('give every entry before the first damage back, wherever it is', () => {
    const entries = ['eins', 'zwei', '„drei“', 'vier'].map(stepsOf)
    const frames = entries.map(encodeFrame)
    const whole = Buffer.concat([JOURNAL_HEAD, ...frames])
    expect(entriesOf(whole)).toEqual(entries)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(whole)
        damaged.writeUInt8((damaged[at] ?? 0) ^ change, at)
        let sound = 0
        for (let end = JOURNAL_HEAD.length; sound < frames.length; sound++) {
          end += frames[sound]?.length ?? 0
          if (at < end) break
        }
        const expected = at < JOURNAL_HEAD.length ? [] : entries.slice(0, sound)
        expect(entriesOf(damaged)).toEqual(expected)
        expect(entriesOf(whole.subarray(0, at))).toEqual(
          at < JOURNAL_HEAD.length ? [] : entries.slice(0, sound),
        )
      }),
    )
  })
})

describe('a journal', () => {
  it('holds what was noted, in order, when it is flushed', async () => {
    const { file, journal } = await begin()
    for (const word of ['a', 'b', 'c']) journal.note(stepsOf(word))
    await Promise.all([journal.flush(), journal.flush()])
    journal.note(stepsOf('d'))
    await journal.flush()
    expect(entriesOf(await readFile(file))).toEqual(['a', 'b', 'c', 'd'].map(stepsOf))
    await journal.end(false)
  })

  it('is gone on with behind what is sound', async () => {
    const { file, journal } = await begin()
    journal.note(stepsOf('a'))
    await journal.end(false)
    const sound = await readFile(file)
    await writeFile(file, Buffer.concat([sound, Buffer.from('cut off')]))
    const next = await begin(sound.length, file)
    next.journal.note(stepsOf('b'))
    await next.journal.end(false)
    expect(entriesOf(await readFile(file))).toEqual(['a', 'b'].map(stepsOf))
  })

  it('is begun anew, and taken away when all is saved', async () => {
    const { file, journal } = await begin()
    journal.note(stepsOf('a'))
    await journal.flush()
    journal.restart()
    journal.note(stepsOf('b'))
    await journal.flush()
    expect(entriesOf(await readFile(file))).toEqual([stepsOf('b')])
    journal.note(stepsOf('c'))
    await journal.end(true)
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })

  it('keeps what cannot be written, and writes it when it can', async () => {
    const { file, failures, journal } = await begin()
    const folder = join(file, '..')
    await writeFile(folder, 'in the way')
    journal.note(stepsOf('a'))
    await journal.flush()
    expect(failures).toHaveLength(1)
    journal.note(stepsOf('b'))
    await journal.flush()
    expect(failures).toHaveLength(1)
    await rm(folder)
    await journal.flush()
    expect(entriesOf(await readFile(file))).toEqual(['a', 'b'].map(stepsOf))
    await journal.end(false)
  })

  it('does not begin with what could not be written before it was begun anew', async () => {
    const { file, journal } = await begin()
    const folder = join(file, '..')
    await writeFile(folder, 'in the way')
    journal.note(stepsOf('a'))
    const writing = journal.flush()
    journal.restart()
    journal.note(stepsOf('b'))
    await writing
    await rm(folder)
    await journal.flush()
    expect(entriesOf(await readFile(file))).toEqual([stepsOf('b')])
    await journal.end(false)
  })
})
