import { Problem } from '../problem.ts'
import { hasBinarySignature } from './binary-signatures.ts'

/** Sources above this are refused. Compare a file's size with it before reading the file. */
export const MAX_SOURCE_BYTES = 20 * 1024 * 1024

/** The same for archives, which have pictures in them, and for exports of whole websites. */
export const MAX_PACKED_BYTES = 100 * 1024 * 1024

export interface DecodedSource {
  /** Without byte order mark, every line ending in "\n". */
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Bytes of a source as text. UTF-8 and UTF-16 are recognised with and without byte order mark; what
 * is neither is read as Windows-1252. Letters stay as they are, decomposed ones included.
 *
 * Lost: line endings other than "\n" (CR LF, CR, line and page separators become "\n") and, in a
 * text that has fewer than one in a thousand, control characters.
 * @param name name of the file, for the problem's text
 * @param limit in bytes
 * @throws Problem file-too-large (name, sizeMB, limitMB), file-binary (name), file-empty (name)
 */
export function decodeSource(
  bytes: Uint8Array,
  name: string,
  limit = MAX_SOURCE_BYTES,
): DecodedSource {
  checkSourceSize(bytes.length, name, limit)
  const values = { name: name.normalize('NFC') }
  if (hasBinarySignature(bytes)) throw new Problem('file-binary', values)

  const { text, encoding } = decode(bytes)
  const decoded = text.replace(LINE_BREAK, '\n')
  const controls = decoded.match(CONTROL)?.length ?? 0
  if (decoded.includes('\0') || controls * 1000 > decoded.length) {
    throw new Problem('file-binary', values)
  }
  if (decoded.trim() === '') throw new Problem('file-empty', values)
  return { text: controls > 0 ? decoded.replace(CONTROL, '') : decoded, encoding }
}

/**
 * @param size size of a source in bytes, before it is read
 * @param limit in bytes
 * @throws Problem file-too-large (name, sizeMB, limitMB)
 */
export function checkSourceSize(size: number, name: string, limit = MAX_SOURCE_BYTES): void {
  if (size <= limit) return
  throw new Problem('file-too-large', {
    name: name.normalize('NFC'),
    sizeMB: Math.ceil(size / 1024 / 1024),
    limitMB: limit / 1024 / 1024,
  })
}

/** CR LF, CR, vertical tab (Word's soft break), form feed, line and paragraph separator. */
const LINE_BREAK = /\r\n|[\r\v\f\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g

function decode(bytes: Uint8Array): DecodedSource {
  const utf16 = utf16Encoding(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 }
  const text = decodeValid(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8' }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16WithoutMark(bytes)
}

/** Enough to see how a text is written. */
const SAMPLE_BYTES = 64 * 1024

/** In UTF-16 text of the Latin alphabets nearly every second byte is 0, and hardly any other. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = { even: 0, odd: 0 }
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++
  }
  const most = (sample.length / 2) * 0.7
  const hardlyAny = (sample.length / 2) * 0.1
  if (zeros.odd > most && zeros.even < hardlyAny) return validOrNull(bytes, 'utf-16le')
  if (zeros.even > most && zeros.odd < hardlyAny) return validOrNull(bytes, 'utf-16be')
  return null
}

function validOrNull<T extends string>(bytes: Uint8Array, encoding: T): T | null {
  return decodeValid(bytes, encoding) === null ? null : encoding
}

/** Bytes as text; null when they are not of the encoding. */
function decodeValid(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
