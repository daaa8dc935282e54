import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loudObject } from './loud-object.ts'
import { NotImplemented } from './not-implemented.ts'

const contentTypes: Record<string, string> = {
  ...{ '.html': 'text/html', '.css': 'text/css', '.txt': 'text/plain' },
  ...{ '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' },
  ...{ '.json': 'application/json', '.map': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif' },
  ...{ '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.avif': 'image/avif', '.ico': 'image/x-icon' },
  ...{
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
    '.ttf': 'font/ttf',
    '.pdf': 'application/pdf',
  },
  ...{ '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.ogg': 'audio/ogg', '.wav': 'audio/wav' },
}

/** Electron's `net`: only fetch, and only of file: URLs, which Node's own fetch refuses. */
export const net = loudObject('net', {
  /**
   * @returns the file, with the content type that Chromium gives its ending
   * @throws Error net::ERR_FILE_NOT_FOUND or net::ERR_FAILED; NotImplemented for other URLs, for nothing may leave the machine
   */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (init !== undefined) throw new NotImplemented('the second argument of net.fetch')
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('file:')) throw new NotImplemented(`net.fetch of ${url} (only file: URLs)`)
    const path = fileURLToPath(url)
    const type = contentTypes[extname(path).toLowerCase()]
    const body = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT'
      throw new Error(missing ? 'net::ERR_FILE_NOT_FOUND' : 'net::ERR_FAILED', { cause: error })
    })
    return new Response(body, { headers: type ? { 'content-type': type } : {} })
  },
})
