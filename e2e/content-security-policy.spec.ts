/** The policy that the app's page comes with, against pages that try everything it forbids. */
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ATTEMPTS } from './journey/hostile-attempts.ts'

// What is refused is an error in the console, and what is asked for is not there.
test.use({ allowedErrors: /./ })

interface Told {
  name: string
  worked?: true
  refused?: string
}

test('each attempt works without the policy, and is refused by it', async ({
  electronApp,
  window,
}) => {
  const [origin, policy] = await window.evaluate(async () => {
    const { headers } = await fetch(location.href)
    return [location.origin, headers.get('content-security-policy') ?? '']
  })
  expect(policy).toMatch(/; frame-ancestors 'none'/)
  const names = Object.keys(ATTEMPTS)
  await serveAttempts(electronApp, {
    attempts: ATTEMPTS,
    origin,
    policy,
  })
  const seen = async () => {
    const told = await window.evaluate(() => Reflect.get(globalThis, 'told') as Told[])
    const asked = await electronApp.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
    const worked = new Set([...told.filter((one) => one.worked).map((one) => one.name), ...asked])
    return {
      worked: (way: string) => names.filter((name) => worked.has(`${way}/${name}`)),
      refusedBy: (name: string) =>
        told
          .filter((one) => one.refused && one.name === `policy/${name}`)
          .map((one) => one.refused),
    }
  }

  await expect.poll(async () => (await seen()).worked('free')).toEqual(names)
  for (const [name, { directive }] of Object.entries(ATTEMPTS)) {
    await expect.poll(async () => (await seen()).refusedBy(name), name).toContain(directive)
  }
  expect((await seen()).worked('policy')).toEqual([])
  // With the whole policy a page that is framed does not even load.
  const frames = window.frames().map((frame) => new URL(frame.url()).pathname)
  expect(frames).toContain('/policy/base')
  expect(frames).not.toContain('/framed/base')
})

/**
 * Puts a page in the window that holds each attempt in two frames, one of them with the policy, and notes
 * who asks the canary.
 */
async function serveAttempts(
  app: ElectronApplication,
  given: { attempts: typeof ATTEMPTS; origin: string; policy: string },
): Promise<void> {
  await app.evaluate(({ protocol, BrowserWindow }, { attempts, origin, policy }) => {
    const canary = origin.replace('reinschrift', 'canary')
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const ways: Record<string, string> = {
      free: '',
      // So that the attempts can be framed at all.
      policy: policy.replace("; frame-ancestors 'none'", ''),
      framed: policy,
    }
    const tell = `
      const [, way, name] = decodeURIComponent(location.pathname).split('/')
      const tell = (what) => parent.postMessage({ name: way + '/' + name, ...what }, '*')
      const worked = () => tell({ worked: true })
      addEventListener('securitypolicyviolation', (event) => {
        tell({ refused: event.effectiveDirective })
      })`
    const collect = `
      globalThis.told = []
      addEventListener('message', ({ data }) => told.push(data))`
    const frame = (path: string) => `<iframe src="/${path}"></iframe>`
    const frames = Object.keys(attempts).flatMap((name) => [`free/${name}`, `policy/${name}`])
    const answer = (type: string, body: string, headers = {}): Response =>
      new Response(body, { headers: { 'content-type': type, ...headers } })

    protocol.unhandle('app')
    protocol.handle('app', (request) => {
      const { host, pathname, searchParams } = new URL(request.url)
      const [, way = '', name = ''] = decodeURIComponent(pathname).split('/')
      const attempt = attempts[name]
      if (host === 'canary' || way === 'canary') {
        asked.push(searchParams.get('of') ?? '')
        return answer('text/plain', '')
      }
      const query = `?of=${way}/${encodeURIComponent(name)}`
      const place = (text = ''): string =>
        text.replace('CANARY', `${canary}/${query}`).replace('OWN', `/canary${query}`)
      if (pathname === '/all') {
        return answer(
          'text/html',
          `<script>${collect}</script>${[...frames, 'framed/base'].map(frame).join('')}`,
        )
      }
      if (pathname === '/none') return new Response('', { status: 404 })
      if (pathname.endsWith('/tell.js')) return answer('text/javascript', tell)
      if (pathname.endsWith('/run.js')) return answer('text/javascript', place(attempt?.script))
      const html = `<!doctype html><script src="/${way}/${name}/tell.js"></script>
        <body>${place(attempt?.html)}<script src="${origin}/${way}/${name}/run.js"></script>`
      return answer('text/html', html, ways[way] ? { 'content-security-policy': ways[way] } : {})
    })
    return BrowserWindow.getAllWindows()[0]?.loadURL('app://reinschrift/all')
  }, given)
}
