/** Longest name of a file or folder, in bytes of UTF-8: fits every file system and sync client. */
export const MAX_NAME_BYTES = 100

/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

const TRANSLITERATION: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  þ: 'th',
}

/**
 * The words of a text as they may stand in names of files and in addresses: lower case, German and
 * Nordic letters written out, other Latin letters without their accents. Letters of other scripts stay.
 */
export function nameWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ß-ÿœłđ]/g, (letter) => TRANSLITERATION[letter] ?? letter)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * A name out of words, good on every system: NFC, at most 100 bytes together with the extension, no
 * device of Windows, and unique.
 * @param extension with its dot, or empty
 * @param taken the names that stand there already; letter case and composition do not count
 * @param whenEmpty the name when there are no words
 */
export function safeName(
  words: readonly string[],
  extension: string,
  taken: Iterable<string>,
  whenEmpty: string,
): string {
  const others = new Set([...taken].map(foldName))
  const plain = words.join('-') || whenEmpty
  const stem = isDeviceName(plain) ? `${plain}-${whenEmpty}` : plain
  for (let count = 1; ; count++) {
    const ending = `${count === 1 ? '' : `-${count}`}${extension}`
    const name = cutToBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(ending)) + ending
    if (!others.has(foldName(name))) return name
  }
}

/** Whether Windows keeps a name, without its extension, for a device. */
export const isDeviceName = (stem: string): boolean => RESERVED.test(stem)

/** The form in which two names are the same to a file system that ignores case and composition. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

function cutToBytes(text: string, limit: number): string {
  let cut = text
  while (Buffer.byteLength(cut) > limit) cut = cut.replace(/.$/u, '')
  return cut === text ? text : cut.replace(/-+$/, '')
}
