import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { takeMessage } from './large-messages.ts'
import { NotImplemented } from './not-implemented.ts'
import { handledSchemes, handlerOf } from './protocol.ts'
import { fromWeb } from './scheme-url.ts'

/**
 * Serves custom schemes to Chromium from this process, on a free port of the loopback interface.
 * A throwing handler looks to the page as in Electron: like a failed load.
 *
 * @returns the port
 */
export async function startSchemeServer(): Promise<number> {
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      const url = fromWeb(`http://${request.headers.host}${request.url}`)
      const text = String((error as Error).stack ?? error)
      process.stderr.write(`[chromium-host] protocol handler for ${url}: ${text}\n`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return (server.address() as AddressInfo).port
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // Chromium asks for an icon by itself, Electron does not; a 404 would be an error in the page's console.
  if (incoming.url === '/favicon.ico' && incoming.headers['sec-fetch-dest'] === 'image') {
    outgoing.writeHead(204).end()
    return
  }
  const message = takeMessage(incoming.url ?? '')
  if (message !== undefined) {
    outgoing.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
    return
  }
  const url = fromWeb(`http://${incoming.headers.host}${incoming.url}`)
  const handler = handlerOf(new URL(url).protocol.slice(0, -1))
  if (!handler) {
    outgoing.writeHead(502).end(`no handler for ${url}`)
    return
  }
  const response = await handler(requestFrom(incoming, url))
  if (!(response instanceof Response)) throw new Error('the handler returned no Response')
  refuseWhatDiffers(response)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body) await send(response.body, outgoing)
  else outgoing.end()
}

async function send(body: ReadableStream, outgoing: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), outgoing)
  } catch (error) {
    if (!stoppedListening.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** The page may stop listening at any time, as it does when it seeks in a sound or a picture goes away. */
const stoppedListening = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'])

function requestFrom(incoming: IncomingMessage, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || ['host', 'connection', 'accept-encoding'].includes(name)) continue
    const isAddress = name === 'origin' || name === 'referer'
    headers.set(name, isAddress ? fromWeb(String(value)) : String(value))
  }
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  // `duplex` is needed by Node for a streamed body and missing from its types; Electron sets it, too.
  const body = Readable.toWeb(incoming) as ReadableStream
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

/** @throws NotImplemented for what Chromium would treat differently on http than on a custom scheme */
function refuseWhatDiffers(response: Response): void {
  if (response.status >= 300 && response.status < 400) {
    throw new NotImplemented('redirects from protocol.handle')
  }
  for (const name of ['content-security-policy', 'content-security-policy-report-only']) {
    const policy = response.headers.get(name) ?? ''
    for (const scheme of handledSchemes()) {
      if (new RegExp(`\\b${scheme}:`).test(policy)) {
        throw new NotImplemented(`a CSP that names the ${scheme}: scheme (use 'self')`)
      }
    }
  }
}
