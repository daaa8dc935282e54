/**
 * Beginnings of files that are not plain text, whatever they are called. A kind that begins with plain
 * letters ("ID3", "RIFF") is not here, since a text may begin with them too; its NULs give it away.
 */
const SIGNATURES: readonly (readonly number[])[] = [
  [...'%PDF-'].map(code),
  [...'{\\rtf'].map(code),
  [0x89, ...[...'PNG'].map(code)],
  [0xff, 0xd8, 0xff], // JPEG
  [...'PK\x03\x04'].map(code), // ZIP, DOCX, ODT, EPUB
  [0xd0, 0xcf, 0x11, 0xe0], // DOC of Word 97-2003
  [0x1f, 0x8b], // gzip
  [...'7z\xbc\xaf'].map(code),
  [0x00, 0x00, 0xfe, 0xff], // UTF-32, big endian
  [0xff, 0xfe, 0x00, 0x00], // UTF-32, little endian
]

function code(letter: string): number {
  return letter.charCodeAt(0)
}

/** Whether a file begins like one of the known kinds that are not plain text. */
export function hasBinarySignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))
}
