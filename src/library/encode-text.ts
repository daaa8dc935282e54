/**
 * A text as UTF-8, out of its pieces. Joining a long text first would copy it once more, into memory
 * that the system has to find for it.
 */
export function encodeText(pieces: readonly string[]): Buffer {
  const size = pieces.reduce((bytes, piece) => bytes + Buffer.byteLength(piece), 0)
  const encoded = Buffer.allocUnsafe(size)
  let end = 0
  for (const piece of pieces) end += encoded.write(piece, end)
  return encoded
}
