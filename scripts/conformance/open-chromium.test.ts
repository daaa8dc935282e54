import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../e2e/hosts/find-chromium.ts'
import { hostileCases } from '../../src/episode/formats/conformance/hostile-cases.ts'
import { checkLoaded } from './check-loaded.ts'
import { checkTrees } from './check-trees.ts'
import { type ChromiumReader, openChromium } from './open-chromium.ts'

describe.runIf(hasChromium())('in Chromium, where there is one', () => {
  let chromium: ChromiumReader

  beforeAll(async () => {
    chromium = await openChromium()
  }, 60_000)

  afterAll(() => chromium.close())

  test('what runs, loads or goes elsewhere is noticed', async () => {
    const active = {
      'a script': '<script>1</script>',
      'a picture that is not there': '<img src="x" onerror="1">',
      'a handler that waits': '<p onclick="1">x</p>',
      'a tree in the shadow':
        '<p><template shadowrootmode="open"><img src=x onerror="1"></template>',
    }
    const loading = {
      'a style sheet': '<link rel="stylesheet" href="https://a.example/x.css">',
      'a style': '<style>@import "https://a.example/x.css"</style>',
      'a page elsewhere': '<meta http-equiv="refresh" content="0;url=https://a.example/">',
    }
    const inert = '<p><a href="https://a.example/">x</a><img src="https://a.example/x.png"></p>'
    const found = await chromium.findActive([
      inert,
      ...Object.values(active),
      ...Object.values(loading),
    ])
    expect(found[0]).toEqual([])
    for (const lines of found.slice(1, 5)) expect(lines).toContain('runs a script')
    for (const lines of found.slice(5)) {
      expect(lines.join()).toMatch(/asks for https:\/\/a\.example\/\S* \((stylesheet|document)\)/)
    }
  })

  test('nothing is active in the exports of some cases; npm run conformance loads all', async () => {
    const cases = Object.values(hostileCases).flatMap((texts) => texts.slice(16, 18))
    const { count, failed } = await checkLoaded(cases, chromium)
    expect(count).toBeGreaterThan(cases.length)
    expect(failed).toEqual([])
  }, 60_000)

  test.each(['html-page', 'html-fragment', 'wordpress'] as const)(
    'parse5 and Chromium read the same in %s',
    async (target) => {
      const { failed } = await checkTrees(target, { pages: 60, seed: Date.now() }, chromium)
      expect(failed).toEqual([])
    },
  )
})

function hasChromium(): boolean {
  try {
    return findChromium().executable !== ''
  } catch {
    return false
  }
}
