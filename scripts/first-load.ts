import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Chunk {
  /** Relative to the built renderer ("assets/index-d8RXLhrA.js"). */
  file: string
  gzippedBytes: number
}

/** How much JavaScript a window may load before it shows something, gzipped. */
export const MAX_FIRST_LOAD_BYTES = 350_000

/**
 * The JavaScript that a window loads before it shows something, largest chunk first: the scripts and
 * preloads of index.html, and all that these import statically.
 * @param root the folder of the built renderer
 */
export function findFirstLoad(root: string): Chunk[] {
  const chunks = new Map<string, Chunk>()
  const visit = (file: string): void => {
    if (chunks.has(file)) return
    const code = readFileSync(join(root, file), 'utf8')
    chunks.set(file, { file, gzippedBytes: gzipSync(code, { level: 9 }).length })
    for (const imported of staticImports(code)) visit(posix.join(posix.dirname(file), imported))
  }
  for (const script of scriptsOf(readFileSync(join(root, 'index.html'), 'utf8')))
    visit(posix.normalize(script))
  return [...chunks.values()].sort((a, b) => b.gzippedBytes - a.gzippedBytes)
}

/**
 * What is wrong with a first load.
 * @returns by how much it is too large, and its chunks; null when it is small enough
 */
export function describeExcess(chunks: readonly Chunk[], maxBytes: number): string | null {
  const total = totalBytes(chunks)
  if (total <= maxBytes) return null
  const lines = chunks.map(({ file, gzippedBytes }) => `${kilobytes(gzippedBytes)}  ${file}`)
  const sum = `${kilobytes(total)} gzipped, ${kilobytes(total - maxBytes)} more than ${kilobytes(maxBytes)}`
  return [`the window's first load is ${sum}:`, ...lines].join('\n')
}

export function totalBytes(chunks: readonly Chunk[]): number {
  return chunks.reduce((total, chunk) => total + chunk.gzippedBytes, 0)
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const isModule = /\btype="module"|\brel="modulepreload"/
  return tags.flatMap(
    (tag) => (isModule.test(tag) && /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1]) || [],
  )
}

function staticImports(code: string): string[] {
  const imports = code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)
  return [...imports].map(([, path]) => path ?? '')
}
