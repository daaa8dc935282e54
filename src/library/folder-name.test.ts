import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'
import { folderName } from './folder-name.ts'

describe('folderName', () => {
  it.each([
    [25, 'Sam & LinkedIn', '025-sam-linkedin'],
    [7, 'Größe, Übermaß und Äpfel', '007-groesse-uebermass-und-aepfel'],
    [1234, 'a', '1234-a'],
    [null, 'Gro\u0308ße', 'groesse'],
    [0, 'Eins zwei drei vier fünf sechs sieben', '000-eins-zwei-drei-vier-fuenf-sechs'],
    [3, 'Café à la carte – ¡Olé!', '003-cafe-a-la-carte-ole'],
    [null, 'Æsir, Łódź, Þórr', 'aesir-lodz-thorr'],
    [null, 'Ελλάδα и Ёлка 日本語', 'ελλάδα-и-ёлка-日本語'],
    [null, '..\\../etc/passwd', 'etc-passwd'],
    [null, '', 'episode'],
    [25, '…', '025'],
    [null, 'CON', 'con-episode'],
    [null, 'com¹', 'com1-episode'],
    [null, 'console', 'console'],
  ])('%j, %j is %s', (number, title, name) => {
    expect(folderName(number, title)).toBe(name)
  })

  it('differs from every name there, whatever the case or composition', () => {
    expect(folderName(null, 'Sam', ['SAM', 'sam-2'])).toBe('sam-3')
    expect(folderName(null, 'йод', ['и\u0306од'])).toBe('йод-2')
  })

  it('is good on every system, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('con', 'NUL.', 'aux ', 'ẞ', 'ﬀ'.repeat(99), 'ǅ'.repeat(99)),
    )
    const number = fc.option(fc.nat())
    fc.assert(
      fc.property(number, title, fc.array(title, { maxLength: 3 }), (number, title, others) => {
        const taken = others.map((other) => folderName(number, other))
        const name = folderName(number, title, [...taken, folderName(number, title)])
        expect(name).toBe(name.normalize('NFC'))
        expect(name).toBe(name.toLowerCase())
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100)
        expect(name).not.toMatch(/[\s.<>:"/\\|?*\p{Cc}]|^-|-$|^$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/)
        expect(taken).not.toContain(name)
      }),
    )
  })
})

describe('fileName', () => {
  it.each([
    ['Größe 2.JPG', 'groesse-2.jpg'],
    ['C:\\Bilder\\Sam.png', 'sam.png'],
    ['../../x.html', 'x.html'],
    ['Bu\u0308hne.webp', 'buehne.webp'],
    ['.htaccess', 'htaccess'],
    ['nul.txt', 'nul-file.txt'],
    ['folge.25.txt', 'folge-25.txt'],
    ['strange.e x t', 'strange.ext'],
    ['', 'file'],
  ])('%j is %s', (original, name) => {
    expect(fileName(original, [])).toBe(name)
  })

  it('takes an extension that is known better, and differs from the names there', () => {
    expect(fileName('sam.jpeg', ['Sam.png', 'sam-2.PNG'], '.png')).toBe('sam-3.png')
  })

  it('is at most 100 bytes with its extension', () => {
    expect(Buffer.byteLength(fileName(`${'日'.repeat(99)}.jpg`, []))).toBeLessThanOrEqual(100)
  })
})
