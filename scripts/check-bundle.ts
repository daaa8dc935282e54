/** Fails when the built window loads more JavaScript before it shows something than it may. */
import { join } from 'node:path'
import {
  describeExcess,
  findFirstLoad,
  kilobytes,
  MAX_FIRST_LOAD_BYTES,
  totalBytes,
} from './first-load.ts'

const chunks = findFirstLoad(join(import.meta.dirname, '..', 'out', 'renderer'))
const excess = describeExcess(chunks, MAX_FIRST_LOAD_BYTES)
if (excess) {
  console.error(excess)
  process.exitCode = 1
} else {
  const total = kilobytes(totalBytes(chunks))
  console.log(`the window's first load is ${total} gzipped, in ${chunks.length} chunks`)
}
