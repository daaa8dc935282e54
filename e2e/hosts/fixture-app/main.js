// The app that host.spec.ts drives: small, and built from nothing but Electron.
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, shell } from 'electron'

const here = import.meta.dirname
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'"

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

let dirty = false

function createWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  window.on('close', async (event) => {
    if (!dirty) return
    event.preventDefault()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Unsaved changes',
      buttons: ['Discard', 'Cancel'],
    })
    if (response !== 0) return
    dirty = false
    window.close()
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https:')) shell.openExternal(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.loadURL('app://bundle/index.html')
}

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'bundle') return new Response('no such host', { status: 404 })
  const file = normalize(join(here, decodeURIComponent(pathname)))
  if (!file.startsWith(here + sep)) return new Response('forbidden', { status: 403 })
  const response = await net.fetch(pathToFileURL(file).toString())
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', policy)
  return new Response(response.body, { headers })
}

function sendToAll(channel, value) {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, value)
}

ipcMain.on('document:dirty', (_event, value) => {
  dirty = value
})
ipcMain.handle('value:echo', (_event, value) => value)
ipcMain.handle('value:fail', () => {
  throw new TypeError('broken')
})
ipcMain.handle('file:open', async () => {
  const { filePaths } = await dialog.showOpenDialog({ title: 'Open', properties: ['openFile'] })
  return filePaths[0] === undefined ? null : readFile(filePaths[0], 'utf8')
})

app.on('window-all-closed', () => app.quit())
app.on('second-instance', (_event, argv, _folder, data) => {
  sendToAll('instance:second', { last: argv.at(-1), data })
})

if (!app.requestSingleInstanceLock({ hello: 'first' })) app.quit()
else {
  app.whenReady().then(() => {
    protocol.handle('app', serve)
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
      answer(permission === 'clipboard-read' || permission === 'clipboard-sanitized-write')
    })
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [
            {
              id: 'greet',
              label: 'Greet',
              accelerator: 'CmdOrCtrl+Shift+8',
              click: () => sendToAll('menu:greet', 'Grüße'),
            },
            { id: 'wrap', label: 'Wrap', type: 'checkbox' },
            { role: 'quit' },
          ],
        },
        { role: 'editMenu' },
      ]),
    )
    createWindow()
  })
}
