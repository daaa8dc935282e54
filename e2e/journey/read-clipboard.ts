import type { ElectronApplication } from '@playwright/test'

/** The texts on the system's clipboard, by their MIME types. */
export function readClipboard(app: ElectronApplication): Promise<Record<string, string>> {
  return app.evaluate(async ({ clipboard }) => {
    const [item] = await clipboard.read()
    const types = (item?.types ?? []).filter((type) => type.startsWith('text/'))
    const texts = types.map(async (type) => {
      const held = await item?.getType(type)
      return [type, held instanceof Blob ? await held.text() : '']
    })
    return Object.fromEntries(await Promise.all(texts))
  })
}
