import { expect, test } from 'vitest'
import { hasDisplay, startPlan } from './start-plan.ts'
import { startTexts } from './start-texts.ts'

const browser = { executable: '/chrome', env: {}, headed: true }

test.each([
  [{ hasElectron: true, hasDisplay: true, browser }, 'electron'],
  [{ hasElectron: true, hasDisplay: true, browser: undefined }, 'electron'],
  [{ hasElectron: false, hasDisplay: true, browser }, 'trial'],
  [{ hasElectron: false, hasDisplay: true, browser: undefined }, 'demo'],
  [{ hasElectron: true, hasDisplay: false, browser }, 'demo'],
  [{ hasElectron: false, hasDisplay: false, browser }, 'demo'],
])('%j is a case for %s', (surroundings, plan) => {
  expect(startPlan(surroundings)).toBe(plan)
})

test('only Linux may lack a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

test('texts follow the language', () => {
  expect(startTexts('de-AT').unavailable(undefined)).toContain('nicht installiert')
  expect(startTexts('fr').unavailable('HTTP 404')).toContain('HTTP 404')
})
