/** Words, spaces, and each other sign by itself. Together they are the text. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu
const WORD = /[\p{L}\p{N}]/u

/** A text in the pieces that are compared. */
export const textTokens = (text: string): string[] => text.match(TOKEN) ?? []

/** Whether a piece is a word, and no space or other sign. */
export const isWord = (token: string): boolean => WORD.test(token)

export const countWords = (text: string): number => textTokens(text).filter(isWord).length
