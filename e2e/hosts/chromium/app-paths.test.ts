import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { AppPaths } from './app-paths.ts'
import { preferredLanguages } from './locale.ts'

const env = { HOME: '/home/me' }

test('folders lie in the home', () => {
  const paths = new AppPaths([], env)
  expect(paths.get('documents', 'App')).toBe(join('/home/me', 'Documents'))
  expect(paths.get('userData', 'App')).toBe(join('/home/me', '.config', 'App'))
  const elsewhere = new AppPaths([], { ...env, XDG_CONFIG_HOME: '/config' })
  expect(elsewhere.get('logs', 'App')).toBe(join('/config', 'App', 'logs'))
})

test('a switch moves the user data, setPath anything', () => {
  const paths = new AppPaths(['app', '--user-data-dir=/data'], env)
  expect(paths.get('userData', 'App')).toBe('/data')
  expect(paths.get('logs', 'App')).toBe(join('/data', 'logs'))
  paths.set('userData', '/other')
  expect(paths.get('sessionData', 'App')).toBe('/other')
})

test('unknown names are loud', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(() => new AppPaths([], env).get('recent', 'App')).toThrow("app.getPath('recent')")
})

test.each([
  [['--lang=de'], { LANG: 'fr_FR.UTF-8' }, ['de']],
  [[], { LANG: 'de_AT.UTF-8' }, ['de-AT']],
  [[], { LANGUAGE: 'de_DE:en', LANG: 'en_US.UTF-8' }, ['de-DE', 'en', 'en-US']],
  [[], { LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' }, ['en-US']],
  [[], {}, ['en-US']],
])('arguments %j and environment %j prefer %j', (argv, variables, languages) => {
  expect(preferredLanguages(argv, variables)).toEqual(languages)
})
