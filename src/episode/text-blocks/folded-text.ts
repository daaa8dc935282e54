const SOFT_HYPHEN = '\u00AD'

/**
 * What Unicode NFC may make other letters of: a letter with its marks, syllables of Hangul and Kirat Rai, and letters that have
 * another code of their own. Whatever is between these stays as it is.
 */
const FOLDABLE =
  /\u00AD|[\uAC00-\uD7A3]?[\u1100-\u11FF]+|[\u{16D63}-\u{16D6A}]+|\P{M}?\p{M}+|[\u0340-\u0387\u0958-\u0FB9\u1F71-\u2ADC\uF900-\uFB4E\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1D}]/gu

/** A text as it is searched: without soft hyphens, and in Unicode NFC. Offsets count UTF-16 code units. */
export interface FoldedText {
  text: string
  /** Where the letter at an offset begins in the text as it is. */
  startOf(offset: number): number
  /** Where the letter before an offset ends there. */
  endOf(offset: number): number
}

/** A part of a text that is another one when it is searched. */
interface Fold {
  from: number
  to: number
  /** The same in the folded text. */
  foldedFrom: number
  foldedTo: number
}

/**
 * Makes a text one in which words are found however they are put together: "Mu\u0308ller" is "Müller", and a
 * soft hyphen is nothing.
 * @param keepsSoftHyphens they are looked for themselves
 */
export function foldText(text: string, keepsSoftHyphens: boolean): FoldedText {
  const isFolded = keepsSoftHyphens || !text.includes(SOFT_HYPHEN)
  if (isFolded && text.normalize() === text) {
    return { text, startOf: (offset) => offset, endOf: (offset) => offset }
  }
  const folds: Fold[] = []
  let folded = ''
  let done = 0
  for (const { 0: part, index } of text.matchAll(FOLDABLE)) {
    const letters = part === SOFT_HYPHEN && !keepsSoftHyphens ? '' : part.normalize()
    if (letters === part) continue
    folded += text.slice(done, index)
    const foldedFrom = folded.length
    folded += letters
    done = index + part.length
    folds.push({ from: index, to: done, foldedFrom, foldedTo: folded.length })
  }
  return {
    text: folded + text.slice(done),
    startOf: (offset) => {
      const fold = lastFold(folds, ({ foldedFrom }) => foldedFrom <= offset)
      if (!fold) return offset
      return offset < fold.foldedTo ? fold.from : fold.to + (offset - fold.foldedTo)
    },
    endOf: (offset) => {
      const fold = lastFold(folds, ({ foldedFrom }) => foldedFrom < offset)
      if (!fold) return offset
      return offset <= fold.foldedTo ? fold.to : fold.to + (offset - fold.foldedTo)
    },
  }
}

/** The last one for which something holds that holds for all before it. */
function lastFold(folds: readonly Fold[], holds: (fold: Fold) => boolean): Fold | undefined {
  let [low, high] = [0, folds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(folds[middle] as Fold)) low = middle + 1
    else high = middle
  }
  return folds[low - 1]
}

/** True where a text or a pattern speaks of soft hyphens. */
export function tellsSoftHyphens(text: string): boolean {
  return /\u00AD|\\(?:xAD|u00AD|u\{0*AD\})/i.test(text)
}
