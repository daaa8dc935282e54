import type { Page } from '@playwright/test'

/** What happened in the frames of a page. */
export interface Incidents {
  /** What happened since the last time, in lines, by the address of the frame's document. */
  take: () => Promise<ReadonlyMap<string, string[]>>
}

/** What a page may ask for: its pictures and its audio. */
const SHOWN = new Set(['image', 'media'])

/**
 * Notes which script runs in a frame, of whatever kind (an element's, a handler, an address), and what is
 * asked of the network besides the frames' own documents, pictures and audio.
 * @param origin of the documents
 */
export async function watchIncidents(page: Page, origin: string): Promise<Incidents> {
  let noted = new Map<string, string[]>()
  const note = (address: string, incident: string) => {
    noted.set(address, [...(noted.get(address) ?? []), incident])
  }
  page.on('request', (request) => {
    const kind = request.resourceType()
    const isOwn = kind === 'document' && request.url().startsWith(origin)
    if (isOwn || SHOWN.has(kind)) return
    note(request.frame().url(), `asks for ${request.url()} (${kind})`)
  })
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  // A script is told of when it is compiled, just before it runs; a handler, when its event comes.
  session.on('Debugger.scriptParsed', ({ url, executionContextAuxData }) => {
    const { isDefault, frameId } = { ...executionContextAuxData }
    if (isDefault && frameId !== frameTree.frame.id) note(url, 'runs a script')
  })
  await session.send('Debugger.enable')
  return {
    async take() {
      // Its answer comes after all that was told before.
      await session.send('Page.getFrameTree')
      const taken = noted
      noted = new Map()
      return taken
    },
  }
}
