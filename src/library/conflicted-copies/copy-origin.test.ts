import { expect, test } from 'vitest'
import { copyOrigin } from './copy-origin.ts'

test.each([
  ['episode (conflict 2026-11-24 14-03-22).json', 'reinschrift'],
  ['episode (conflict 2026-11-24 14-03-22, 2).json', 'reinschrift'],
  ["episode (Anna's conflicted copy 2026-11-24).json", 'dropbox'],
  ["episode (Anna's conflicted copy 2026-11-24 (1)).json", 'dropbox'],
  ['episode (Annas MacBook Pro’s conflicted copy 2026-11-24).json', 'dropbox'],
  ['episode (In Konflikt stehende Kopie von Anna 2026-11-24).json', 'dropbox'],
  ['episode (Annas in Konflikt stehende Kopie 2026-11-24).json', 'dropbox'],
  ['episode (Selective Sync Conflict).json', 'dropbox'],
  ['episode (Selective Sync Conflict 1).json', 'dropbox'],
  ['episode (Konflikt bei selektiver Synchronisierung).json', 'dropbox'],
  ['episode (Case Conflict).json', 'dropbox'],
  ['episode (Unicode Encoding Conflict).json', 'dropbox'],
  ['episode-DESKTOP-AB12.json', 'onedrive'],
  ['episode-DESKTOP-AB12-2.json', 'onedrive'],
  ['episode-Annas-MacBook-Pro.json', 'onedrive'],
  ['episode-BÜRO.json', 'onedrive'],
  ['episode 2.json', 'icloud'],
  ['Episode 13.json', 'icloud'],
  ['episode.sync-conflict-20261124-101500-ABCDEFG.json', 'syncthing'],
  ['episode.sync-conflict-20261124-101500.json', 'syncthing'],
  ['episode (1).json', 'google-drive'],
  ['episode [Conflict].json', 'google-drive'],
  ['episode[Conflict].json', 'google-drive'],
  ['episode [Conflict] (2).json', 'google-drive'],
  ['episode (conflicted copy 2026-11-24 101500).json', 'nextcloud'],
  ['episode (Annas conflicted copy 2026-11-24 101500).json', 'nextcloud'],
  ['episode_conflict-20261124-101500.json', 'nextcloud'],
])('%s is from %s', (name, origin) => {
  expect(copyOrigin(name)).toBe(origin)
})

test.each([
  'episode.json',
  'exports.json',
  'show.json',
  '.episode (1).json',
  'episode.json.tmp',
  'episode 2.txt',
  'episode (Annas Notizen).json',
  'episode-.json',
  'episode-a b.json',
  'meine episode 2.json',
  'episode.sync-conflict-20261124-101500-ABCDEFG.json.bak',
])('%s is none', (name) => {
  expect(copyOrigin(name)).toBeNull()
})
