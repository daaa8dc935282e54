import { expect, it } from 'vitest'
import { type Migration, migrate } from './migrate.ts'

// Two invented steps: there is no older version of a real file yet.
const migrations: Record<number, Migration> = {
  1: ({ heading, ...data }) => ({ ...data, title: heading }),
  2: (data) => ({ ...data, title: [data.title] }),
}

it('takes every step from the version of the data on', () => {
  const third = { version: 3, title: ['a'], kept: 1 }
  expect(migrate({ version: 1, heading: 'a', kept: 1 }, migrations)).toEqual(third)
  expect(migrate({ version: 2, title: 'a', kept: 1 }, migrations)).toEqual(third)
})

it('leaves this and newer versions, and data without one, as they are', () => {
  for (const data of [{ version: 3 }, { version: 99, new: true }, { title: 'a' }]) {
    expect(migrate(data, migrations)).toBe(data)
  }
})
