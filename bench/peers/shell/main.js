// Shows one peer in a window like the app's, on the same host. Arguments: --page=codemirror.html, --document=FOLDER.
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, net, protocol } from 'electron'

const pages = join(import.meta.dirname, '..', 'out')
const argument = (name) =>
  process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''

protocol.registerSchemesAsPrivileged([
  { scheme: 'peer', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

function serve(request) {
  const { pathname } = new URL(request.url)
  const isDocument = pathname.startsWith('/document/')
  const folder = isDocument ? argument('document') : pages
  const file = normalize(join(folder, isDocument ? pathname.slice('/document'.length) : pathname))
  if (!file.startsWith(folder + sep)) return new Response('forbidden', { status: 403 })
  return net.fetch(pathToFileURL(file).toString())
}

app.whenReady().then(() => {
  protocol.handle('peer', serve)
  const window = new BrowserWindow({ width: 1280, height: 860, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL(`peer://bundle/${argument('page')}`)
})
app.on('window-all-closed', () => app.quit())
