import { diffArrays } from 'diff'
import { isWord, textTokens } from './text-tokens.ts'

/** Pieces in a row that both texts have, or what one has in place of the other's. */
export interface TextChange {
  isSame: boolean
  /** Of the earlier text. */
  removed: string
  /** Of the later text; the same as `removed` where it is the same. */
  inserted: string
}

/** Two texts that differ by more pieces are not the same text any more: one stands in place of the other. */
const MAX_DIFFERING = 3000

/**
 * What differs between two texts, word by word. Words side by side that were replaced are told as one.
 * The `removed` of all are the earlier text, the `inserted` the later one.
 */
export function compareText(before: string, after: string): TextChange[] {
  if (before === after) return before === '' ? [] : [same(before)]
  const options = { maxEditLength: MAX_DIFFERING }
  const found = diffArrays(textTokens(before), textTokens(after), options)
  if (!found) return [{ isSame: false, removed: before, inserted: after }]
  const changes: TextChange[] = []
  for (const { added, removed, value } of found) {
    const text = value.join('')
    if (!added && !removed) changes.push(same(text))
    else {
      const last = changes.at(-1)
      const open = last && !last.isSame ? last : { isSame: false, removed: '', inserted: '' }
      if (open !== last) changes.push(open)
      if (added) open.inserted += text
      else open.removed += text
    }
  }
  return joinReplaced(changes)
}

const same = (text: string): TextChange => ({ isSame: true, removed: text, inserted: text })

/** Replaced words with nothing but a space between them are one replaced passage. */
function joinReplaced(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = []
  for (const change of changes) {
    const [first, space] = joined.slice(-2)
    if (first && space && isJoint(first, space, change)) {
      joined.splice(-2, 2, {
        isSame: false,
        removed: first.removed + space.removed + change.removed,
        inserted: first.inserted + space.inserted + change.inserted,
      })
    } else joined.push(change)
  }
  return joined.flatMap(withoutSharedEnd)
}

function isJoint(first: TextChange, space: TextChange, second: TextChange): boolean {
  if (first.isSame || second.isSame || !space.isSame || !/^ +$/.test(space.removed)) return false
  const [one, other] = [wordsOf(first), wordsOf(second)]
  const isReplaced = (words: ChangedWords) => words.removed.length > 0 && words.inserted.length > 0
  if (!isReplaced(one) && !isReplaced(other)) return false
  // A word must not be told as gone and as come.
  return !(
    one.removed.some((word) => other.inserted.includes(word)) ||
    other.removed.some((word) => one.inserted.includes(word))
  )
}

type ChangedWords = Pick<Record<keyof TextChange, string[]>, 'removed' | 'inserted'>

const wordsOf = ({ removed, inserted }: TextChange): ChangedWords => ({
  removed: textTokens(removed).filter(isWord),
  inserted: textTokens(inserted).filter(isWord),
})

/** A space that both sides end in was not replaced. */
function withoutSharedEnd(change: TextChange): TextChange[] {
  const { isSame, removed, inserted } = change
  if (isSame || !removed.endsWith(' ') || !inserted.endsWith(' ')) return [change]
  return [{ isSame, removed: removed.slice(0, -1), inserted: inserted.slice(0, -1) }, same(' ')]
}
