import { loudObject } from './loud-object.ts'
import { NotImplemented } from './not-implemented.ts'
import { withPermission } from './session.ts'
import { currentContents } from './window-registry.ts'

type Payload = ConstructorParameters<typeof Electron.ClipboardItem>[0][string]

/** Electron's ClipboardItem: one entry of the clipboard, with a text for each MIME type. */
export class ClipboardItem {
  readonly types: string[]
  readonly #items: Record<string, Payload>

  constructor(items: Record<string, Payload>) {
    this.types = Object.keys(items)
    this.#items = items
  }

  /** @throws Error when the entry has no such type; NotImplemented for bookmarks */
  async getType(type: string): Promise<Blob> {
    const held = await this.#items[type]
    if (held === undefined) throw new Error(`The type '${type}' was not found`)
    if (typeof held === 'string') return new Blob([held], { type })
    if (held instanceof Blob) return held
    throw new NotImplemented('bookmarks on the clipboard')
  }
}

/** Electron's clipboard is asynchronous, so the browser's own can serve it, through a page. Texts only. */
export const clipboard = loudObject('clipboard', {
  async readText(): Promise<string> {
    return String(await readInPage('navigator.clipboard.readText()'))
  },
  async writeText(text: string): Promise<void> {
    await writeInPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  },
  async read(): Promise<ClipboardItem[]> {
    const entries = (await readInPage(readTexts)) as Record<string, string>[]
    return entries.map((entry) => new ClipboardItem(entry))
  },
  async write(items: ClipboardItem[]): Promise<void> {
    const [item] = items
    if (!item || items.length > 1) throw new NotImplemented('writing other than one clipboard item')
    const texts = await Promise.all(
      item.types.map(async (type) => [type, await (await item.getType(type)).text()]),
    )
    await writeInPage(`(async (texts) => {
      const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    })(${JSON.stringify(Object.fromEntries(texts))})`)
  },
})
clipboard satisfies Pick<Electron.Clipboard, 'readText' | 'writeText'>

const readTexts = `navigator.clipboard.read().then((items) => Promise.all(items.map(async (item) => {
  const types = item.types.filter((type) => type.startsWith('text/'))
  const texts = types.map(async (type) => [type, await (await item.getType(type)).text()])
  return Object.fromEntries(await Promise.all(texts))
})))`

function readInPage(code: string): Promise<unknown> {
  return withPermission('clipboard-read', () => inPage(code))
}

function writeInPage(code: string): Promise<unknown> {
  return withPermission('clipboard-write', () => inPage(code))
}

async function inPage(code: string): Promise<unknown> {
  const contents = currentContents()
  if (!contents) throw new NotImplemented('the clipboard without a window')
  return contents.executeJavaScript(code, true)
}
