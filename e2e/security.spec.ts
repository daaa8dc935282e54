/** The window is shut in: what a page could try if it were not ours, it is refused. */
import { expect, test } from './fixtures.ts'

test('the page has the contract and nothing of Node or Electron', async ({ window }) => {
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
  test.use({ allowedErrors: /Content Security Policy|ERR_ABORTED|permission/i })

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

    const ran = await window.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ranInline = true'
      document.body.append(script)
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script>parent.ranInline = true</script>'
      document.body.append(frame)
      const evaluate = () => {
        try {
          return new Function('return "done"')()
        } catch {
          return 'refused'
        }
      }
      return {
        inline: 'ranInline' in globalThis,
        // What the test itself evaluates may evaluate; what a page does later may not.
        evaluated: await new Promise((resolve) => setTimeout(() => resolve(evaluate()))),
        fetched: await fetch('https://example.com/').then(
          () => 'done',
          () => 'refused',
        ),
      }
    })
    expect(ran).toEqual({ inline: false, evaluated: 'refused', fetched: 'refused' })
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
  })

  test('it is given no permission but to copy', async ({ window }) => {
    const states = await window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read'] as PermissionName[]
      const states = names.map(async (name) => (await navigator.permissions.query({ name })).state)
      return Promise.all(states)
    })
    expect(states).toEqual(['denied', 'denied', 'denied'])
    const read = window.evaluate(() => navigator.clipboard.readText())
    await expect(read).rejects.toThrow(/denied/)
    await window.evaluate(() => navigator.clipboard.writeText('kopiert'))
  })
})
