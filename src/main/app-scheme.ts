import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { APP_HOST, APP_PAGE, APP_SCHEME } from './app-url.ts'
import { contentSecurityPolicy, FILE_POLICY } from './content-security-policy.ts'
import { isPicturePath, type ServedFolders, servedFile } from './served-file.ts'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const notFound = (): Response => new Response('not found', { status: 404 })

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

/** A file that is part of a page; a document of its own it may not be. */
async function serveFile(file: string, isPicture: boolean): Promise<Response> {
  const response = await net.fetch(pathToFileURL(file).toString()).catch(() => null)
  if (!response?.ok) return notFound()
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', FILE_POLICY)
  headers.set('x-content-type-options', 'nosniff')
  if (isPicture) headers.set('cache-control', 'no-cache')
  return new Response(response.body, { status: response.status, headers })
}

/** Serves the app's page, the renderer's bundle, and the pictures of the open library. */
export function serveAppScheme(folders: ServedFolders): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== APP_HOST || request.method !== 'GET') return notFound()
    if (pathname === APP_PAGE) return servePage(join(folders.rendererFolder, 'index.html'))
    const file = await servedFile(pathname, folders)
    return file ? serveFile(file, isPicturePath(pathname)) : notFound()
  })
}
