import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import {
  afterPause,
  collectUntilPause,
  isWriting,
  onTyping,
  watchTyping,
  whenTypingPauses,
} from './typing-pause.ts'

afterAll(watchTyping(window))
document.body.innerHTML = '<div id="page" contenteditable="true"><p>Sam</p></div><input id="field">'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.runAllTimers()
    vi.useRealTimers()
  })
})

function key(key: string, options: KeyboardEventInit = {}, place = '#page p'): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...options })
  document.querySelector(place)?.dispatchEvent(event)
}

/** A task, and how often it ran. */
function createTask() {
  return vi.fn<() => void>()
}

test('nothing waits while no key comes', () => {
  const task = createTask()
  whenTypingPauses(task)
  expect(task).toHaveBeenCalledTimes(1)
})

test('while keys come, a task waits for their pause and runs once', () => {
  const task = createTask()
  for (const letter of 'Sam') {
    key(letter)
    whenTypingPauses(task)
    vi.advanceTimersByTime(250)
  }
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(50)
  expect(task).toHaveBeenCalledTimes(1)
  whenTypingPauses(task)
  expect(task).toHaveBeenCalledTimes(2)
})

test('tasks that waited run in the order they came, unless called off', () => {
  const ran: string[] = []
  key('a')
  whenTypingPauses(() => ran.push('saving'))
  const forget = whenTypingPauses(() => ran.push('gone'))
  whenTypingPauses(() => ran.push('saved'))
  forget()
  vi.runAllTimers()
  expect(ran).toEqual(['saving', 'saved'])
})

test('a key that comes in the pause waits for one task, and the others for its own pause', () => {
  const ran: string[] = []
  key('a')
  whenTypingPauses(() => {
    ran.push('first')
    key('b')
  })
  whenTypingPauses(() => ran.push('second'))
  vi.advanceTimersByTime(310)
  whenTypingPauses(() => ran.push('third'))
  expect(ran).toEqual(['first'])
  vi.runAllTimers()
  expect(ran).toEqual(['first', 'second', 'third'])
})

test('what comes while a pause has something to run is run behind it', () => {
  const ran: string[] = []
  key('a')
  whenTypingPauses(() => whenTypingPauses(() => ran.push('third')))
  whenTypingPauses(() => ran.push('second'))
  vi.advanceTimersByTime(300)
  whenTypingPauses(() => ran.push('fourth'))
  expect(ran).toEqual([])
  vi.runAllTimers()
  expect(ran).toEqual(['second', 'third', 'fourth'])
})

test('a task that fails does not hold up the others', () => {
  const task = createTask()
  key('a')
  whenTypingPauses(() => {
    throw new Error('no')
  })
  whenTypingPauses(task)
  expect(() => vi.runAllTimers()).toThrow('no')
  vi.runAllTimers()
  expect(task).toHaveBeenCalledTimes(1)
})

test('what comes while keys come is taken all at once, in its order', () => {
  const taken: string[][] = []
  const tell = collectUntilPause<string>((all) => taken.push([...all]))
  tell('first')
  key('a')
  tell('second')
  tell('third')
  vi.runAllTimers()
  tell('fourth')
  expect(taken).toEqual([['first'], ['second', 'third'], ['fourth']])
})

test('of a row of changes without keys, one is shown', () => {
  const task = createTask()
  afterPause(task)
  vi.advanceTimersByTime(200)
  afterPause(task)
  expect(task).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(task).toHaveBeenCalledTimes(1)
})

test.each([
  ['a letter', 'a', {}, true],
  ['Enter', 'Enter', {}, true],
  ['Backspace', 'Backspace', {}, true],
  ['a capital', 'A', { shiftKey: true }, true],
  ['an arrow', 'ArrowDown', {}, false],
  ['a command', 'b', { ctrlKey: true }, false],
  ['a command of a Mac', 'b', { metaKey: true }, false],
] as const)('%s: whether it writes', (_name, name, options, writes) => {
  key(name, options)
  expect(isWriting()).toBe(writes)
})

test('a modifier key alone is no key', () => {
  key('a')
  key('Shift', { shiftKey: true })
  expect(isWriting()).toBe(true)
})

test('an input method, dictation or AltGr writes', () => {
  key('@', { ctrlKey: true, altKey: true })
  const page = document.querySelector('#page')
  page?.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }))
  expect(isWriting()).toBe(true)
})

test('keys in a field are not about the page', () => {
  key('a', {}, '#field')
  expect(isWriting()).toBe(false)
  const task = createTask()
  whenTypingPauses(task)
  expect(task).toHaveBeenCalledTimes(1)
})

test('the beginning of typing and its pause are told once', () => {
  const told: boolean[] = []
  onTestFinished(onTyping((isTyping) => told.push(isTyping)))
  key('a')
  key('b')
  vi.runAllTimers()
  expect(told).toEqual([true, false])
})
