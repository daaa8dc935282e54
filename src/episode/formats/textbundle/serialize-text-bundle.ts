import type { PageDocument } from '../../schema/schema.ts'
import { GENERATOR } from '../html/generator.ts'
import { Losses } from '../losses.ts'
import { serializeMarkdown } from '../markdown/serialize-markdown.ts'
import { packFiles } from '../packed/pack-files.ts'
import type { PackedFile } from '../packed/packed-format.ts'
import type { PackOptions, PackPage } from '../packed/packed-page.ts'
import { pictureNames } from '../packed/picture-names.ts'
import { isWebUrl } from '../safe-url.ts'

const INFO = {
  version: 2,
  type: 'net.daringfireball.markdown',
  transient: false,
  creatorIdentifier: GENERATOR,
}

/**
 * A page as the files of a TextBundle (textbundle.org, version 2): the Markdown of the export, its pictures
 * under "assets/", and what kind of bundle it is. Lost: what serializeMarkdown names, and pictures that are
 * not there.
 */
export const serializeTextBundle: PackPage = (page, { pictures, ...options }) => {
  const names = pictureNames(page, pictures)
  const losses = new Losses()
  const { text, losses: lost } = serializeMarkdown(page, {
    ...options,
    pictureUrl: (src) => {
      const name = names.get(src)
      if (name !== undefined) return `assets/${encodeURIComponent(name)}`
      if (!isWebUrl(src)) losses.add('picture-missing', { name: src })
      return src
    },
  })
  const files = new Map([
    ['info.json', encode(`${JSON.stringify(INFO, null, 2)}\n`)],
    ['text.markdown', encode(text)],
  ])
  for (const [src, name] of names) {
    files.set(`assets/${name}`, pictures.get(src) ?? new Uint8Array())
  }
  return { files, losses: [...lost, ...losses.list] }
}

/**
 * The same as a .textpack: a ZIP archive with the bundle's folder in it.
 * @param name of the folder, without its ending
 */
export function serializeTextPack(
  page: PageDocument,
  options: PackOptions,
  name: string,
): PackedFile {
  const { files, losses } = serializeTextBundle(page, options)
  const inFolder = [...files].map(([path, bytes]) => [`${name}.textbundle/${path}`, bytes] as const)
  return { bytes: packFiles(new Map(inFolder)), losses }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
