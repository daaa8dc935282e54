import { spawn } from 'node:child_process'
import { json } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPage } from '../../src/episode/formats/testing/arbitrary-page.ts'
import { samplePage } from '../../src/episode/formats/testing/sample-page.ts'
import { serializeWordPress } from '../../src/episode/formats/wordpress/serialize-wordpress.ts'

/** What WordPress's editor makes of a text (read-blocks.mjs). */
interface Reading {
  names: string[]
  invalid: string[]
  serialized: string
  pasted: string
}

/** Where the editor is installed, and how many pages it reads: none without it. */
const { WORDPRESS_EDITOR, WORDPRESS_PAGES = '1000' } = process.env
const PAGES = WORDPRESS_EDITOR ? Number(WORDPRESS_PAGES) : 0

const markup = [samplePage(), ...fc.sample(arbitraryPage, { numRuns: PAGES, seed: 25 })].map(
  (page) => serializeWordPress(page, { fallbackLanguage: 'de', pictureUrl: encodeURI }).text,
)
const BROKEN = '<!-- wp:heading -->\n<h3 class="wp-block-heading">A</h3>\n<!-- /wp:heading -->'

async function read(texts: readonly string[]): Promise<Reading[]> {
  const script = new URL('read-blocks.mjs', import.meta.url).pathname
  const child = spawn(process.execPath, [script, WORDPRESS_EDITOR ?? ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(texts))
  return (await json(child.stdout)) as Reading[]
}

describe.runIf(PAGES > 0)(
  `in the editor of WordPress, which npm run conformance:wordpress installs, ${PAGES} pages`,
  () => {
    let readings: Reading[] = []

    beforeAll(async () => {
      readings = await read([...markup, BROKEN])
    }, 600_000)

    test('are valid in each block, unlike a block that is not', () => {
      const broken = readings.at(-1)
      expect(broken?.invalid).toHaveLength(1)
      expect(readings.slice(0, -1).flatMap(({ invalid }) => invalid)).toEqual([])
    })

    test('are made of blocks of the core library that it knows', () => {
      const names = new Set(readings.flatMap((reading) => reading.names))
      expect([...names].toSorted()).toEqual(
        'audio embed group heading image list list-item paragraph quote separator'
          .split(' ')
          .map((name) => `core/${name}`),
      )
    })

    test('are written back as they were', () => {
      const written = readings.slice(0, -1).map(({ serialized }) => serialized)
      expect(written).toEqual(markup.map((text) => text.trimEnd()))
    })

    test('are pasted as they are', () => {
      const pasted = readings.slice(0, -1).map((reading) => reading.pasted)
      expect(pasted).toEqual(markup.map((text) => text.trimEnd()))
    })
  },
)
