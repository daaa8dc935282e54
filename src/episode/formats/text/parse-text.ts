import { recognisePage } from '../../recognition/recognise-page.ts'
import type { ImportPage } from '../format.ts'
import { textBlocks } from './text-blocks.ts'

/**
 * A page out of plain text, as it is copied from a website.
 * Lost: white space at both ends of a line, empty lines, and what recognisePage says.
 */
export const parseText: ImportPage = (text, newId) =>
  recognisePage(textBlocks(text, newId), {}, newId)
