import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves documents on this machine alone, each at an address of its own. */
export interface DocumentServer {
  origin: string
  /** @returns the addresses of the documents; those before are forgotten */
  offer: (documents: readonly string[]) => string[]
  /** Of a page that has the documents in frames. */
  framesAddress: string
  close: () => void
}

export async function startDocumentServer(): Promise<DocumentServer> {
  let pages = new Map<string, string>()
  let count = 0
  const server = createServer(({ url = '' }, response) => {
    const html = pages.get(url)
    const status = html === undefined ? 404 : 200
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    framesAddress: `${origin}/frames`,
    offer(documents) {
      pages = new Map(documents.map((html) => [`/document/${count++}`, html]))
      const paths = [...pages.keys()]
      const frames = paths.map((path) => `<iframe src="${path}"></iframe>`)
      pages.set('/frames', `<!doctype html><title>Frames</title>${frames.join('')}`)
      return paths.map((path) => origin + path)
    },
    close: () => server.close(),
  }
}
