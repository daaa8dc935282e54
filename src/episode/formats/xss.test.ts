import { expect, test } from 'vitest'
import { findActiveInExports } from './conformance/find-active-in-exports.ts'
import { hostilePages } from './testing/hostile-pages.ts'
import { PUBLISHED, XSS_VECTORS } from './testing/xss-vectors.ts'

test.each([...XSS_VECTORS.map((vector) => ['', vector] as const), ...PUBLISHED])(
  '%s %s leaves nothing active in any export, however it comes in',
  (_cve, vector) => {
    const pages = hostilePages(vector)
    expect(pages.length).toBeGreaterThan(10)
    for (const [way, page] of pages) expect([way, findActiveInExports(page)]).toEqual([way, []])
  },
)
