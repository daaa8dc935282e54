import { expect, it } from 'vitest'
import { createI18n } from '../../../i18n/create-i18n.ts'
import { windowLocales } from '../../../i18n/window-locales.ts'
import { describeOthers } from './describe-others.ts'

const today = new Date()
today.setHours(10, 4)
const anna = { person: 'Anna', machine: 'MacBook-Anna', since: today.toISOString() }
const tell = (language: 'de' | 'en', ...others: (typeof anna)[]) =>
  describeOthers(others, createI18n(language, windowLocales).getFixedT(language, 'app'), language)

it('names who, where and since when', () => {
  expect(tell('en', anna)).toMatch(
    /^Anna has this episode open too \(since 10:04\sAM, on MacBook-Anna\)\.$/,
  )
  expect(tell('de', anna)).toBe(
    'Anna hat diese Folge auch geöffnet (seit 10:04, auf MacBook-Anna).',
  )
})

it('counts further ones, and gives the date of another day', () => {
  const old = { ...anna, person: '', since: '2026-11-20T12:00:00.000Z' }
  expect(tell('en', old, anna)).toMatch(/^Somebody and one other .*Nov 20, 2026/)
  expect(tell('de', anna, anna, anna)).toMatch(/^Anna und 2 andere haben /)
})
