import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'

const SCHEME = 'app'
const HOST = 'reinschrift'

/** Address of the app's page. */
export const APP_URL = `${SCHEME}://${HOST}/index.html`
const LIBRARY_PATH = '/library/'

/** True for a page of the app; nothing else may talk to the main process. */
export function isAppUrl(url: string | undefined): boolean {
  return url?.startsWith(`${SCHEME}://${HOST}/`) ?? false
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** The path that an address names; null when its escapes are none. */
function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** A file below a folder, or null when the path leads out of it. */
function fileBelow(folder: string, pathname: string): string | null {
  const file = normalize(join(folder, pathname))
  return file.startsWith(folder + sep) ? file : null
}

const plain = (status: number, text: string): Response => new Response(text, { status })

/** The page itself, with a nonce of its own in the policy and where the renderer finds it. */
async function servePage(file: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const html = await readFile(file, 'utf8')
  const body = html.replace('<head>', `<head>\n<meta name="csp-nonce" content="${nonce}">`)
  return new Response(body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
    },
  })
}

async function serveFile(file: string, headers: Record<string, string>): Promise<Response> {
  const response = await net.fetch(pathToFileURL(file).toString()).catch(() => null)
  if (!response?.ok) return plain(404, 'not found')
  const served = new Headers(response.headers)
  served.set('x-content-type-options', 'nosniff')
  for (const [name, value] of Object.entries(headers)) served.set(name, value)
  return new Response(response.body, { status: response.status, headers: served })
}

/**
 * Serves the renderer's bundle, and the pictures of the open library at /library/<episode>/images/<file>.
 * @param rendererFolder absolute path of the built renderer
 * @param pictureFile finds a picture in the open library by names that are not trusted; null where there is none
 */
export function serveAppScheme(
  rendererFolder: string,
  pictureFile: (folder: string, name: string) => Promise<string | null>,
): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== HOST || request.method !== 'GET') return plain(404, 'not found')
    const pathname = decodePath(url.pathname)
    if (pathname === null) return plain(404, 'not found')
    if (pathname === '/index.html') return servePage(join(rendererFolder, 'index.html'))
    if (pathname.startsWith(LIBRARY_PATH)) {
      const [folder, images, name, ...more] = pathname.slice(LIBRARY_PATH.length).split('/')
      const known = folder && name && images === 'images' && !more.length
      const file = known ? await pictureFile(folder, name) : null
      return file ? serveFile(file, { 'cache-control': 'no-cache' }) : plain(404, 'not found')
    }
    const file = fileBelow(rendererFolder, pathname)
    return file ? serveFile(file, {}) : plain(403, 'forbidden')
  })
}
