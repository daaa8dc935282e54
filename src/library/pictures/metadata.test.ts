import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { type Credit, EMPTY_CREDIT } from '../../episode/credits/credit.ts'
import { proposeCredit } from '../../episode/credits/propose-credit.ts'
import { Problem } from '../../episode/problem.ts'
import { cameraPicture } from '../testing/pictures.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { convertPicture } from './convert-picture.ts'
import { markPicture } from './mark-picture.ts'
import { readPictureMetadata } from './read-picture-metadata.ts'
import { xmpPacket } from './xmp-packet.ts'

const FORMATS = ['jpeg', 'png', 'webp'] as const
const credit: Credit = {
  ...EMPTY_CREDIT,
  title: 'Am „See“ <&>',
  creator: 'Jörg Müller-Lüdenscheidt',
  source: 'Größenwahn e. V.',
  sourceUrl: 'https://dpa.example/bild?id=1&größe=2',
  license: 'CC BY-SA 4.0',
  licenseUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  note: 'bearbeitet',
}
/** What a camera writes that no website needs to know. */
const camera = {
  IFD0: { Artist: 'Camera owner', Make: 'Canon' },
  IFD2: { BodySerialNumber: 'SN-4711', LensSerialNumber: 'LN-0815' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '50/1 56/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '6/1 57/1 0/1',
  },
}
const secrets = /SN-4711|LN-0815|Camera owner|Canon/
const pixels = async (bytes: Uint8Array) => await sharp(bytes).autoOrient().raw().toBuffer()

describe('what a file says of its maker', () => {
  it.each(FORMATS)('is read back from XMP in %s, umlauts and all', async (format) => {
    const picture = await cameraPicture(format, 40, 30)
    const bytes = (await markPicture(picture, credit)) as Buffer
    const { metadata, conflicts } = await readPictureMetadata(bytes)
    expect(metadata).toEqual({
      title: credit.title,
      creator: credit.creator,
      creditLine: 'Jörg Müller-Lüdenscheidt/Größenwahn e. V.',
      copyright: '© Jörg Müller-Lüdenscheidt',
      source: credit.source,
      licenseUrl: credit.licenseUrl,
      usageTerms: 'CC BY-SA 4.0, bearbeitet',
      licensorUrl: credit.sourceUrl,
    })
    expect(conflicts).toEqual([])
    expect(proposeCredit(metadata, 'de')).toEqual({ ...credit, note: null })
  })

  it.each(['jpg', 'png', 'webp'])('is read as exiftool wrote it in %s', async (extension) => {
    const file = new URL(`fixtures/agency.${extension}`, import.meta.url)
    const { metadata, conflicts, hasLocation, orientation } = await readPictureMetadata(
      await readFile(file),
    )
    expect({ hasLocation, orientation }).toEqual({ hasLocation: true, orientation: 6 })
    expect(metadata).toEqual({
      title: 'Am See',
      creator: 'Jörg Müller',
      creditLine: 'picture alliance/dpa | Jörg Müller',
      copyright: '© 2024 Jörg Müller',
      source: 'dpa',
      licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
      usageTerms: 'Nur redaktionell',
      licensorUrl: 'https://dpa.com/kaufen',
    })
    const told = conflicts.map(({ field, standard }) => `${standard} ${field}`)
    const ofIptc = ['IPTC creditLine', 'IPTC copyright', 'EXIF copyright', 'IPTC source']
    expect(told).toEqual(extension === 'jpg' ? ofIptc : ['EXIF copyright'])
  })

  it.each(['utf8', 'latin1'] as const)('is read from IPTC in %s', async (encoding) => {
    const datasets = {
      80: 'Jörg Müller',
      110: 'dpa',
      115: 'Bildfunk',
      116: '© Jörg',
      120: 'Ein Bild',
    }
    const bytes = await cameraPicture('jpeg', 8, 8, { iptc: { encoding, datasets } })
    const { metadata } = await readPictureMetadata(bytes)
    expect(metadata).toMatchObject({
      creator: 'Jörg Müller',
      creditLine: 'dpa',
      source: 'Bildfunk',
      copyright: '© Jörg',
    })
    expect(JSON.stringify(metadata)).not.toContain('Ein Bild')
  })

  it('is taken from XMP where IPTC says something else, which is told', async () => {
    const bytes = await cameraPicture('jpeg', 8, 8, {
      xmp: xmpPacket({ ...EMPTY_CREDIT, creator: 'Anna' }),
      iptc: { encoding: 'utf8', datasets: { 80: 'Bea', 115: 'dpa' } },
      exif: { IFD0: { Artist: 'Anna', Copyright: '(c) Carl' } },
    })
    const { metadata, conflicts } = await readPictureMetadata(bytes)
    expect(metadata).toMatchObject({ creator: 'Anna', source: 'dpa' })
    expect(conflicts).toEqual([
      { field: 'creator', standard: 'IPTC', words: 'Bea' },
      { field: 'copyright', standard: 'EXIF', words: '(c) Carl' },
    ])
  })

  it('is nothing in a file that is damaged, empty or no picture', async () => {
    const whole = await cameraPicture('jpeg', 8, 8, { xmp: xmpPacket(credit) })
    for (const bytes of [whole.subarray(0, 100), Buffer.alloc(0), Buffer.from('<svg/>')]) {
      expect((await readPictureMetadata(bytes)).metadata.creator).toBeNull()
    }
    const broken = Buffer.from(whole.toString('latin1').replace('<rdf:Seq>', '<rdf:Sex>'), 'latin1')
    await expect(readPictureMetadata(broken)).resolves.toMatchObject({ hasLocation: false })
  })
})

describe('a marked picture', () => {
  it.each(FORMATS)('in %s has its credit, no secret, and its pixels to the bit', async (format) => {
    const bytes = await cameraPicture(format, 60, 40, { exif: camera, orientation: 6 })
    expect((await readPictureMetadata(bytes)).hasLocation).toBe(true)
    const marked = (await markPicture(bytes, credit)) as Buffer
    const { metadata, hasLocation } = await readPictureMetadata(marked)
    expect(metadata).toMatchObject({ creator: credit.creator, licenseUrl: credit.licenseUrl })
    expect(hasLocation).toBe(false)
    expect(marked.toString('latin1')).not.toMatch(secrets)
    expect((await sharp(marked).metadata()).orientation).toBe(6)
    expect(await pixels(marked)).toEqual(await pixels(bytes))
    expect(await markPicture(marked, credit)).toEqual(marked)
  })

  it('keeps its colour profile and its transparency', async () => {
    for (const format of ['png', 'webp'] as const) {
      const bytes = await sharp({
        create: { width: 8, height: 8, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
      })
        .withIccProfile('p3')
        .toFormat(format, { lossless: true })
        .toBuffer()
      const marked = (await markPicture(bytes, credit)) as Buffer
      const read = await sharp(marked).metadata()
      expect(read.hasAlpha).toBe(true)
      expect(read.icc).toEqual((await sharp(bytes).metadata()).icc)
      expect(await pixels(marked)).toEqual(await pixels(bytes))
    }
  })

  it('of a simple WebP that can be seen through says so', async () => {
    const bytes = await sharp({
      create: { width: 9, height: 5, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
    })
      .webp({ lossless: true })
      .toBuffer()
    const marked = (await markPicture(bytes, credit)) as Buffer
    expect(marked.toString('latin1', 12, 16)).toBe('VP8X')
    expect(await sharp(marked).metadata()).toMatchObject({ width: 9, height: 5, hasAlpha: true })
    expect(await pixels(marked)).toEqual(await pixels(bytes))
  })

  it('without a credit says what its file said itself, and keeps no secret', async () => {
    const file = await readFile(new URL('fixtures/agency.jpg', import.meta.url))
    for (const made of [
      (await markPicture(file, null)) as Buffer,
      await convertPicture(file, { format: 'webp', widthPx: 20 }, null, 'a.jpg'),
    ]) {
      const { metadata, hasLocation } = await readPictureMetadata(made)
      expect(metadata).toMatchObject({ creator: 'Jörg Müller', source: 'dpa' })
      expect(hasLocation).toBe(false)
    }
  })

  it('loses what hides behind the picture', async () => {
    const bytes = await cameraPicture('jpeg', 8, 8)
    const hidden = Buffer.concat([bytes, await cameraPicture('jpeg', 8, 8, { exif: camera })])
    expect(((await markPicture(hidden, credit)) as Buffer).toString('latin1')).not.toMatch(secrets)
  })

  it('is not made of a file that is cut off, a GIF or an AVIF', async () => {
    for (const format of FORMATS) {
      const bytes = await cameraPicture(format, 60, 40)
      expect(await markPicture(bytes.subarray(0, bytes.length - 20), credit)).toBeNull()
    }
    expect(await markPicture(await cameraPicture('avif', 16, 16), credit)).toBeNull()
    expect(await markPicture(Buffer.from('GIF89a\x05\0\x07\0\0\0\0;', 'latin1'), credit)).toBeNull()
  })
})

describe('a converted picture', () => {
  it.each(['jpeg', 'webp', 'avif'] as const)(
    'in %s is upright, narrow and credited',
    async (format) => {
      const bytes = await cameraPicture('jpeg', 600, 400, { exif: camera, orientation: 6 })
      const made = await convertPicture(bytes, { format, widthPx: 100 }, credit, 'a.jpg')
      const read = await sharp(made).metadata()
      expect(read).toMatchObject({
        format: format === 'avif' ? 'heif' : format,
        width: 100,
        height: 150,
      })
      expect(read.orientation ?? 1).toBe(1)
      const { metadata, hasLocation } = await readPictureMetadata(made)
      expect(metadata).toMatchObject({ creator: credit.creator, title: credit.title })
      expect(hasLocation).toBe(false)
      expect(Buffer.from(made).toString('latin1')).not.toMatch(secrets)
    },
  )

  it('is never wider than it was, and of its own format its pixels stay', async () => {
    const bytes = await cameraPicture('png', 60, 40)
    const same = await convertPicture(bytes, { format: 'original', widthPx: 1000 }, credit, 'a.png')
    expect(await pixels(same)).toEqual(await pixels(bytes))
    const webp = await convertPicture(bytes, { format: 'webp', widthPx: 1000 }, credit, 'a.png')
    expect(await sharp(webp).metadata()).toMatchObject({ width: 60, height: 40 })
  })

  it('of a picture that is cut off is a problem with its name', async () => {
    const bytes = (await cameraPicture('jpeg', 300, 200)).subarray(0, 3000)
    const made = convertPicture(bytes, { format: 'webp', widthPx: null }, credit, 'sam.jpg')
    await expect(made).rejects.toEqual(new Problem('picture-damaged', { name: 'sam.jpg' }))
  })
})

const exiftool = spawnSync('exiftool', ['-ver']).status === 0
const reason = exiftool ? '' : ' (left out: exiftool is not installed here)'

test.skipIf(!exiftool)(`exiftool reads back every field, in four formats${reason}`, async () => {
  const folder = await temporaryFolder()
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const bytes = await cameraPicture('jpeg', 60, 40, { exif: camera })
    const conversion = { format: format === 'png' ? 'original' : format, widthPx: 30 } as const
    const source = format === 'png' ? await cameraPicture('png', 60, 40, { exif: camera }) : bytes
    const file = join(folder, `a.${format}`)
    await writeFile(file, await convertPicture(source, conversion, credit, 'a'))
    const { stdout } = spawnSync('exiftool', ['-json', '-struct', '-G1', '-a', file], {
      encoding: 'utf8',
    })
    const [told] = JSON.parse(stdout)
    expect(told).toMatchObject({
      'XMP-dc:Title': credit.title,
      'XMP-dc:Creator': [credit.creator],
      'XMP-dc:Rights': '© Jörg Müller-Lüdenscheidt',
      'XMP-photoshop:Credit': 'Jörg Müller-Lüdenscheidt/Größenwahn e. V.',
      'XMP-photoshop:Source': credit.source,
      'XMP-xmpRights:WebStatement': credit.licenseUrl,
      'XMP-xmpRights:UsageTerms': 'CC BY-SA 4.0, bearbeitet',
      'XMP-cc:License': credit.licenseUrl,
      'XMP-plus:Licensor': [{ LicensorURL: credit.sourceUrl }],
    })
    expect(Object.keys(told).filter((name) => /GPS|Serial|Artist|IPTC/.test(name))).toEqual([])
  }
})
