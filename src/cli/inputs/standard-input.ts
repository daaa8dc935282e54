import { checkSourceSize, MAX_PACKED_BYTES } from '../../episode/source/decode-source.ts'

/** Stands for standard input and output in the place of a path. */
export const STANDARD_STREAM = '-'

/**
 * All that comes in on standard input. No more is kept than may be read.
 * @throws Problem file-too-large (name, sizeMB, limitMB)
 */
export async function readStandardInput(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of input) {
    sizeBytes += chunk.length
    checkSourceSize(sizeBytes, STANDARD_STREAM, MAX_PACKED_BYTES)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
