import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../e2e/hosts/find-chromium.ts'
import { findActive } from '../../src/episode/formats/conformance/find-active.ts'
import { type DocumentServer, startDocumentServer } from './document-server.ts'
import { EVENTS, readFrames } from './read-frames.ts'
import { readTrees } from './read-trees.ts'
import { type Incidents, watchIncidents } from './watch-incidents.ts'

/** So many documents are loaded side by side. */
const FRAMES = 40

/** A Chromium that nothing leads out of, to load and read documents in. */
export interface ChromiumReader {
  /**
   * Loads documents as pages of their own and looks what is active in them.
   * @returns for each what runs, loads or goes anywhere, and what could, in lines
   */
  findActive: (documents: readonly string[]) => Promise<string[][]>
  /** Parses documents without loading them. @returns the tree of each, as treeLines writes it */
  readTrees: (documents: readonly string[]) => Promise<string[][]>
  close: () => Promise<void>
}

/** @throws Error where there is no Chromium */
export async function openChromium(): Promise<ChromiumReader> {
  const { executable, env } = findChromium()
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
  const server = await startDocumentServer()
  const page = await browser.newPage()
  const incidents = await watchIncidents(page, server.origin)
  return {
    async findActive(documents) {
      const found: string[][] = []
      for (let at = 0; at < documents.length; at += FRAMES) {
        found.push(...(await loadFrames(documents.slice(at, at + FRAMES), page, server, incidents)))
      }
      return found
    },
    readTrees: (documents) => page.evaluate(readTrees, documents),
    async close() {
      server.close()
      await browser.close()
    },
  }
}

async function loadFrames(
  documents: readonly string[],
  page: Page,
  server: DocumentServer,
  incidents: Incidents,
): Promise<string[][]> {
  const addresses = server.offer(documents)
  await page.goto(server.framesAddress)
  const readings = await page.evaluate(readFrames, EVENTS)
  const happened = await incidents.take()
  const elsewhere = [...happened].filter(([address]) => !addresses.includes(address))
  return addresses.map((address, at) => [
    ...(readings[at]?.flatMap(findActive) ?? ['the frame went elsewhere']),
    ...(happened.get(address) ?? []),
    ...(at === 0 ? elsewhere.map(([url, lines]) => `in a frame of a frame, ${url}: ${lines}`) : []),
  ])
}
