/** The window is shut in: what a page could try if it were not ours, it is refused. */
import { clickMenu, expect, test } from './fixtures.ts'

test('the page has the contract and nothing of Node or Electron', async ({
  electronApp,
  window,
}) => {
  const seen = await window.evaluate(() => ({
    api: Object.keys(Reflect.get(globalThis, 'api')).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
      (name) => name in globalThis,
    ),
  }))
  expect(seen).toEqual({
    api: ['invoke', 'on', 'pathForFile', 'platform', 'send'],
    node: [],
  })

  // Its listeners are told what the contract says, and are not handed Electron's event.
  await window.evaluate(() => {
    const { on } = Reflect.get(globalThis, 'api') as Window['api']
    on('menu:command', (...args) => Reflect.set(globalThis, 'told', args))
  })
  await clickMenu(electronApp, 'library-create')
  await expect
    .poll(() => window.evaluate(() => Reflect.get(globalThis, 'told')))
    .toEqual(['library-create'])
})

test.describe('the options of a window', () => {
  // Before the app is started for it. The Chromium host throws when a window asks for less.
  test.skip(
    ({ host }) => host === 'chromium',
    'the options of a window are known to real Electron only',
  )

  test('the window is sandboxed and isolated (only real Electron tells)', async ({
    electronApp,
  }) => {
    const options = await electronApp.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Electron.WebPreferences
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
        contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    })
    expect(options).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })
})

test.describe('what a page might try', () => {
  test.use({ allowedErrors: /Content Security Policy|TrustedHTML|TrustedScript|ERR_ABORTED/ })

  test('the policy comes as a header, with a nonce for each page', async ({ window }) => {
    const policies = await window.evaluate(async () => {
      const load = async () => (await fetch(location.href)).headers.get('content-security-policy')
      return [await load(), await load()]
    })
    const [policy = '', other = ''] = policies.map((text) => text ?? '')
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-.{24}';/,
    )
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(policy).not.toBe(other)

    // What becomes of the text of each attempt; e2e/content-security-policy.spec.ts has many more.
    const became = await window.evaluate(() => {
      const make = (become: (place: HTMLElement) => void): string => {
        const place = document.createElement('div')
        try {
          become(place)
          return place.outerHTML
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        text: make((place) => Reflect.set(place, 'innerHTML', 'a > b')),
        html: make((place) => Reflect.set(place, 'innerHTML', '<b>a</b>')),
        script: make((place) => {
          const script = document.createElement('script')
          script.textContent = 'globalThis.canary = 1'
          place.append(script)
        }),
        policy: make(() => {
          const { trustedTypes } = globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): unknown }
          }
          trustedTypes.createPolicy('default', { createHTML: String })
        }),
      }
    })
    expect(became).toEqual({
      text: '<div>a &gt; b</div>',
      ...{ html: 'TypeError', script: 'TypeError', policy: 'TypeError' },
    })
  })

  test('it goes nowhere, and opens only web addresses, elsewhere', async ({
    electronApp,
    window,
  }) => {
    await electronApp.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    const address = window.url()
    await window.evaluate(() => {
      open('https://example.com/a')
      open('file:///etc/passwd')
      open('javascript:alert(1)')
      open('ms-settings:privacy')
      open('mailto:a@example.com')
      location.href = 'https://example.com/b'
    })
    const opened = () => electronApp.evaluate(() => (globalThis as { opened?: string[] }).opened)
    await expect.poll(opened).toEqual(['https://example.com/a', 'mailto:a@example.com'])
    await expect(window.getByRole('heading', { name: 'Create a library' })).toBeVisible()
    expect(window.url()).toBe(address)
    expect(electronApp.windows()).toHaveLength(1)

    // No page can hold another one that has rights of its own.
    const attached = await electronApp.evaluate(({ BrowserWindow }) => {
      let isPrevented = false
      const event = { preventDefault: () => (isPrevented = true) }
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as
        | NodeJS.EventEmitter
        | undefined
      contents?.emit('will-attach-webview', event, {}, {})
      return { isPrevented }
    })
    expect(attached).toEqual({ isPrevented: true })
  })

  test('it is given no permission', async ({ window }) => {
    const states = await window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read', 'clipboard-write']
      const states = names.map(async (name) => {
        return (await navigator.permissions.query({ name: name as PermissionName })).state
      })
      return Promise.all(states)
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
    const read = window.evaluate(() => navigator.clipboard.readText())
    await expect(read).rejects.toThrow(/denied/)
    const written = window.evaluate(() => navigator.clipboard.writeText('kopiert'))
    await expect(written).rejects.toThrow(/denied/)
  })
})
