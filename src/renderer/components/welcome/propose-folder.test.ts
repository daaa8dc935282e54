import { describe, expect, it } from 'vitest'
import { proposeFolder } from './propose-folder.ts'

describe('proposeFolder', () => {
  it.each([
    ['', '/docs/My Podcast'],
    ['  ', '/docs/My Podcast'],
    ['Designed Innovation', '/docs/Designed Innovation'],
    ['Ja/Nein: warum?', '/docs/Ja Nein warum'],
    ['Cafe\u0301 usw. ...', '/docs/Café usw'],
    ['...', '/docs/My Podcast'],
  ])('%j', (name, path) => {
    expect(proposeFolder('/docs/My Podcast', name)).toBe(path)
  })
})
