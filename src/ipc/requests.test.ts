import { describe, expect, test } from 'vitest'
import { EVENT_CHANNELS, INVOKE_CHANNELS, SEND_CHANNELS } from './channels.ts'
import type { Args, Channel, Messages } from './contract.ts'
import { messages, requests } from './requests.ts'

const path = '/home/sam/a.txt'

const rule = { find: 'a', kind: 'pattern', matchCase: false, wholeWord: true } as const

/** Arguments that fit, for every channel of the contract. */
const good: { [C in Channel]: Args<C> } & Messages = {
  'app:start': [],
  'settings:change': [{ language: 'de', theme: 'dark' }],
  'library:choose-folder': ['create'],
  'library:propose-path': [],
  'library:create': [path, 'Show'],
  'library:open': ['C:\\Users\\Sam\\Podcast'],
  'library:open-sample': [],
  'library:show-in-file-manager': ['025'],
  'show:change': [{ creditTemplates: { de: '© {creator}' }, blockedBy: ['credit-missing'] }],
  'episode:create': [],
  'episode:open': ['025'],
  'episode:rename': ['025', 'Titel'],
  'episode:duplicate': ['025'],
  'episode:trash': ['025'],
  'episode:restore': ['025'],
  'episode:bring-back': ['0123456789abcdef.journal'],
  'episode:replace': ['025', '{}', 0],
  'episode:save': ['025'],
  'merge:find-copies': ['025'],
  'merge:compare': ['025', 'episode 2.json'],
  'merge:finish': ['025', null, 'ab12', { 'slot title': 'both' }],
  'merge:undo': ['025'],
  'import:choose': [],
  'import:files': [[path, '\\\\nas\\podcast\\b.txt']],
  'import:text': [{ text: 'x', format: 'markdown' }],
  'import:pasted': ['025', { text: 'x', format: 'html' }],
  'versions:list': ['025'],
  'versions:keep': ['025', { kind: 'named', name: 'Fertig' }],
  'versions:name': ['025', '20261126T090000000Z-0123456789ab', null],
  'versions:compare': ['025', '20261126T090000000Z-0123456789ab', null],
  'versions:page': ['025', '20261126T090000000Z-0123456789ab'],
  'versions:show-source': ['025', 'sources/folge-25.txt'],
  'replacing:find': [{ rules: [rule], folder: null }],
  'replacing:replace': [
    { id: 1, replacements: ['x'], inLinks: false, episodes: [{ folder: '025', left: [0] }] },
  ],
  'replacing:undo': [],
  'replacing:find-in-texts': [rule, ['text']],
  'proofing:start': ['a'],
  'proofing:ignore': ['a', 'spelling', 'Yiheng', 'ignored'],
  'clean-up:begin': ['a', 'Before the clean-up'],
  'clean-up:end': ['a'],
  'clean-up:allow': ['a', '["other-word"]', 'allowed'],
  'export:preview': ['025', 'markdown'],
  'export:source': ['025', 'docx'],
  'export:copy': ['025', 'markdown'],
  'export:write': ['025', 'html-page'],
  'export:show-in-file-manager': [path],
  'pictures:list': [],
  'pictures:set-credits': [[{ folder: '025', credits: [{ figureId: null, credit: null }] }]],
  'pictures:write-credits': ['csv', [{ name: 'a.jpg', credit: null, episodes: ['Sam'] }]],
  'picture:choose': ['025'],
  'picture:add-file': ['025', path],
  'picture:read-credit': ['025', 'images/a.jpg', 'de'],
  'picture:add-bytes': ['025', 'a.png', new Uint8Array(1)],
  'episode:steps': ['025', 0, '[]'],
  'episode:check': ['025', 0, 1],
  'merge:answer': [1, 'taken'],
  'import:cancel': [1],
  'replacing:cancel': [],
  'proofing:stop': ['a'],
  'pictures:cancel': [],
  'window:flushed': [],
  'window:context': [{ hasLibrary: true, hasEpisode: false, readOnly: false }],
}

const validators = { ...requests, ...messages }
const channels = Object.keys(validators) as (keyof typeof validators)[]
const isTaken = (channel: keyof typeof validators, args: unknown): boolean =>
  validators[channel].safeParse(args).success

/** What fits no argument of any channel. */
const hostile: [name: string, value: unknown][] = [
  ['nothing', undefined],
  ['a negative number', -1],
  ['a fraction', 0.5],
  ['no number', Number.NaN],
  ['an endless number', Number.POSITIVE_INFINITY],
  ['a big integer', 1n],
  ['a truth', true],
  ['a symbol', Symbol('a')],
  ['a function', () => '025'],
  ['an empty list', []],
  ['a list of what it should be in a list', [['025']]],
  ['an object that writes itself as a name', { toString: () => '025' }],
  [
    'an object with a prototype of its own',
    JSON.parse('{"__proto__":{"text":"x"},"theme":"neon"}'),
  ],
  ['an object without one', Object.assign(Object.create(null), { theme: [] })],
  ['a date', new Date(0)],
  ['a huge text', 'x'.repeat(200_000_001)],
]

test('every channel has arguments here, and no other is known', () => {
  expect(Object.keys(good).sort()).toEqual([...INVOKE_CHANNELS, ...SEND_CHANNELS].sort())
  expect(channels.slice().sort()).toEqual([...INVOKE_CHANNELS, ...SEND_CHANNELS].sort())
  expect(EVENT_CHANNELS.filter((channel) => channel in validators)).toEqual([])
})

describe.each(channels)('%s', (channel) => {
  const args: readonly unknown[] = good[channel]

  test('takes what fits, and neither more nor fewer', () => {
    expect(isTaken(channel, args)).toBe(true)
    expect(isTaken(channel, [...args, 'more'])).toBe(false)
    if (args.length > 0) expect(isTaken(channel, args.slice(0, -1))).toBe(false)
    for (const other of [null, 'text', {}, { ...args }]) {
      expect(isTaken(channel, other)).toBe(false)
    }
  })

  if (args.length > 0) {
    test.each(hostile)('refuses %s', (_name, value) => {
      const taken = args.filter((_arg, at) => isTaken(channel, args.with(at, value)))
      expect(taken).toEqual([])
    })
  }
})

test.each([
  ...['', '.', '..', 'a.txt', './a', '../a', 'file:///etc/passwd', 'https://example.org', '~/a'],
  ...['/a/../b', '/..', '/a/..', '/a\\..\\b', '/a\0.txt', 'C:', 'C:a', 'C:\\..\\a', 'C:/a/../b'],
  ...['\\\\?\\C:\\a', '\\\\.\\pipe\\a', '\\\\..\\a', '\\a', '\\??\\C:\\a', `/${'a'.repeat(4096)}`],
])('%j is no path', (bad) => {
  expect(isTaken('library:open', [bad])).toBe(false)
  expect(isTaken('library:create', [bad, 'Show'])).toBe(false)
  expect(isTaken('import:files', [[path, bad]])).toBe(false)
  expect(isTaken('picture:add-file', ['025', bad])).toBe(false)
  expect(isTaken('export:show-in-file-manager', [bad])).toBe(false)
})

test('what is not in the contract is refused, and nothing is polluted', () => {
  const more = ['{"theme":"dark","recentLibraries":["/etc"]}', '{"theme":"dark","constructor":{}}']
  for (const change of more) expect(isTaken('settings:change', [JSON.parse(change)])).toBe(false)
  const source = JSON.parse('{"text":"x","format":"text","__proto__":{"canary":1}}')
  const { data } = requests['import:pasted'].safeParse(['025', source])
  expect(data?.[1] ?? {}).not.toHaveProperty('canary')
  expect({}).not.toHaveProperty('canary')
})
