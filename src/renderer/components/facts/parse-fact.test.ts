import { describe, expect, it } from 'vitest'
import { parseFact } from './parse-fact.ts'

describe('parseFact', () => {
  it('takes an empty field for no value', () => {
    expect(parseFact('number', '')).toEqual({ isValid: true, value: null })
    expect(parseFact('audioUrl', '')).toEqual({ isValid: true, value: null })
  })

  it('reads whole numbers, and nothing else, as numbers', () => {
    expect(parseFact('number', '25')).toEqual({ isValid: true, value: 25 })
    for (const text of ['-1', '2.5', '1e3', 'zwei', '0x10']) {
      expect(parseFact('number', text), text).toEqual({ isValid: false })
    }
  })

  it('reads a calendar date', () => {
    expect(parseFact('date', '2026-11-24')).toEqual({ isValid: true, value: '2026-11-24' })
    expect(parseFact('date', '2026-02-30')).toEqual({ isValid: false })
  })

  it('gives an address its scheme', () => {
    expect(parseFact('audioUrl', 'sam.de/25.mp3')).toEqual({
      isValid: true,
      value: 'https://sam.de/25.mp3',
    })
    expect(parseFact('audioUrl', 'no address')).toEqual({ isValid: false })
    expect(parseFact('audioUrl', 'https://sam.de/my file.mp3')).toEqual({ isValid: false })
  })
})
