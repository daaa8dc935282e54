import type { EpisodeSummary } from '../../../ipc/contract.ts'

const MARKS = /\p{M}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what needs no folding
const ASCII = /^[\x00-\x7f]*$/

/** What is looked in, of each episode: made once, as ten thousand take longer than a keystroke may. */
const foldedTexts = new WeakMap<EpisodeSummary, string>()

const fold = (text: string): string =>
  (ASCII.test(text) ? text : text.normalize('NFD').replace(MARKS, '')).toLowerCase()

function foldedText(episode: EpisodeSummary): string {
  const known = foldedTexts.get(episode)
  if (known !== undefined) return known
  const { number, title, folder } = episode
  const text = fold(`${number ?? ''} ${title || folder}`)
  foldedTexts.set(episode, text)
  return text
}

/** The same for a list as a whole. */
const foldedLists = new WeakMap<readonly EpisodeSummary[], string[]>()

function foldedList(episodes: readonly EpisodeSummary[]): string[] {
  const known = foldedLists.get(episodes)
  if (known) return known
  const texts = episodes.map(foldedText)
  foldedLists.set(episodes, texts)
  return texts
}

/**
 * The episodes whose number and title hold every word of the filter somewhere, whatever their case
 * and accents. An episode without a title is found by its folder's name.
 */
export function filterEpisodes(episodes: EpisodeSummary[], filter: string): EpisodeSummary[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return episodes
  const texts = foldedList(episodes)
  return episodes.filter((_, index) => words.every((word) => texts[index]?.includes(word)))
}

/** Episodes prepared in one go: far below a frame. */
const PREPARED_AT_ONCE = 200

/**
 * Makes what the filter looks in while the window is idle, so that the first letter is as quick as the
 * others.
 * @returns a function that ends it
 */
export function prepareFilter(episodes: readonly EpisodeSummary[]): () => void {
  let next = 0
  const prepare = (deadline: IdleDeadline): void => {
    while (next < episodes.length && deadline.timeRemaining() > 0) {
      for (const episode of episodes.slice(next, next + PREPARED_AT_ONCE)) foldedText(episode)
      next += PREPARED_AT_ONCE
    }
    if (next < episodes.length) request = requestIdleCallback(prepare)
    else foldedList(episodes)
  }
  let request = requestIdleCallback(prepare)
  return () => cancelIdleCallback(request)
}
