import { beforeEach, expect, test, vi } from 'vitest'
import { checkOptions } from './check-options.ts'
import { LoudEmitter, makeLoud } from './loud-emitter.ts'
import { loudObject } from './loud-object.ts'

class Radio extends LoudEmitter {
  constructor() {
    super('radio', ['played'], ['broken'])
  }
  play() {
    return this.emit('played')
  }
}
makeLoud(Radio, 'radio')

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

test('a missing property throws when it is read or set', () => {
  const box = loudObject<Record<string, unknown>>('box', { size: 1 })
  expect(box.size).toBe(1)
  expect(() => box.weight).toThrow('box.weight is not implemented')
  expect(() => {
    box.weight = 2
  }).toThrow('setting box.weight is not implemented')
  expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining('box.weight'))
})

test('what exists can be replaced, and probing is quiet', async () => {
  const box = loudObject<Record<string, unknown>>('box', { size: 1 })
  box.size = 3
  expect(box.size).toBe(3)
  expect(await box).toBe(box)
  expect(JSON.stringify(box)).toBe('{"size":3}')
  expect(String(box)).toBe('[object Object]')
})

test('an emitter refuses events that it never emits', () => {
  const radio = new Radio()
  const heard = vi.fn()
  radio.on('played', heard)
  radio.on('broken', heard)
  radio.play()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(() => radio.on('exploded', heard)).toThrow("event 'exploded' of radio")
  expect(() => radio.once('exploded', heard)).toThrow("event 'exploded' of radio")
})

test('an emitter has its own members and loudly no others', () => {
  const radio = new Radio() as Radio & Record<string, unknown>
  expect(radio.listenerCount('played')).toBe(0)
  expect(() => radio.tune).toThrow('radio.tune is not implemented')
})

test('unknown options throw, undefined ones do not count', () => {
  checkOptions('Window', { width: 1, frame: undefined }, ['width'])
  checkOptions('Window', undefined, [])
  expect(() => checkOptions('Window', { frame: false }, ['width'])).toThrow('option Window.frame')
})
