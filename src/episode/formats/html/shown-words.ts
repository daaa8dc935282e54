import { fromHtml } from 'hast-util-from-html'
import { wordsOf } from './words.ts'

/** The words that a piece of HTML shows, a line for each block. */
export const shownWords = (html: string): string => wordsOf(fromHtml(html, { fragment: true }))
