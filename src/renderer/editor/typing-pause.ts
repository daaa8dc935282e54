/**
 * Typing has paused when no key came for this long: a little less than saving waits (save-schedule.ts), so
 * that one sees it begin.
 */
const PAUSE_MS = 300

/** Keys that change the page without a modifier key. */
const WRITING_KEYS = ['Enter', 'Backspace', 'Delete']
const PAGE = '[contenteditable="true"]'
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']

let timer: ReturnType<typeof setTimeout> | undefined
/** What the last key did since the page was quiet: none came, it moved or commanded, or it wrote. */
let last: 'none' | 'command' | 'text' = 'none'
/** What waits for the next pause. */
const waiting = new Set<() => unknown>()
/** What the pause that has come still has to run. */
const due = new Set<() => unknown>()
const listeners = new Set<(isTyping: boolean) => void>()

function setLast(kind: typeof last): void {
  const isChange = (kind === 'none') !== (last === 'none')
  last = kind
  if (isChange) for (const listener of listeners) listener(kind !== 'none')
}

function startPause(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    timer = undefined
    setLast('none')
    move(waiting, due)
    runNext()
  }, PAUSE_MS)
}

/** Each in a task of its own: a key that comes meanwhile waits for one of them only, and the others for its pause. */
function runNext(): void {
  const [task] = due
  if (!task) return
  if (due.size > 1) setTimeout(runNext)
  due.delete(task)
  task()
}

function keep(task: () => unknown, queue = waiting): () => void {
  queue.add(task)
  return () => void (waiting.delete(task) || due.delete(task))
}

function move(from: Set<() => unknown>, to: Set<() => unknown>): void {
  for (const task of from) to.add(task)
  from.clear()
}

/**
 * Notices every key that comes to a page in this window, those of input methods and dictation included.
 * Runs once; whatever must not disturb typing asks here.
 * @returns a function that ends the watching
 */
export function watchTyping(window: Window): () => void {
  const note = (event: Event, kind: typeof last) => {
    const isInPage = event.target instanceof Element && event.target.closest(PAGE) !== null
    if (!isInPage) return
    // What is due already stays the first.
    move(waiting, due)
    move(due, waiting)
    setLast(kind)
    startPause()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey } = event
    if (MODIFIERS.includes(key)) return
    const isBare = !ctrlKey && !altKey && !metaKey
    note(event, isBare && (key.length === 1 || WRITING_KEYS.includes(key)) ? 'text' : 'command')
  }
  const handleInput = (event: Event) => note(event, 'text')
  window.addEventListener('keydown', handleKeyDown, { capture: true })
  window.addEventListener('beforeinput', handleInput, { capture: true })
  return () => {
    window.removeEventListener('keydown', handleKeyDown, { capture: true })
    window.removeEventListener('beforeinput', handleInput, { capture: true })
  }
}

/**
 * Tells when typing begins and when it pauses, for what is shown without React.
 * @returns a function that ends the listening
 */
export function onTyping(listener: (isTyping: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the last key wrote text, just now. */
export function isWriting(): boolean {
  return last === 'text'
}

/**
 * Runs a task now or, while keys come, when they pause: for what a person who types need not see at
 * once. Tasks run in the order they came, each in a task of the event loop; one that waits already does not wait
 * twice.
 * @returns a function that calls it off
 */
export function whenTypingPauses(task: () => unknown): () => void {
  if (last !== 'none') return keep(task)
  if (due.size > 0) return keep(task, due)
  task()
  return () => {}
}

/** The same, but never at once: of a row of changes the last one counts. */
export function afterPause(task: () => unknown): () => void {
  if (timer === undefined) startPause()
  return keep(task)
}

/**
 * Collects what comes while keys come.
 * @param take gets all of it when they pause, in its order; while no key comes, each at once
 */
export function collectUntilPause<T>(take: (all: readonly T[]) => void): (item: T) => void {
  let items: T[] = []
  const takeAll = () => {
    const all = items
    items = []
    take(all)
  }
  return (item) => {
    items.push(item)
    whenTypingPauses(takeAll)
  }
}
