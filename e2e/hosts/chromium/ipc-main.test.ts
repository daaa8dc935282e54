import { expect, test, vi } from 'vitest'
import { IpcMain, type IpcMainInvokeEvent } from './ipc-main.ts'

const event = {} as IpcMainInvokeEvent

test('a channel has one handler', () => {
  const ipc = new IpcMain()
  ipc.handle('a', () => 1)
  expect(() => ipc.handle('a', () => 2)).toThrow("second handler for 'a'")
  expect(ipc._handlerOf('a')?.(event)).toBe(1)
  ipc.removeHandler('a')
  expect(ipc._handlerOf('a')).toBeUndefined()
  ipc.handle('a', () => 2)
  expect(ipc._handlerOf('a')?.(event)).toBe(2)
})

test('handleOnce answers once', () => {
  const ipc = new IpcMain()
  ipc.handleOnce('a', (_event, value) => value)
  expect(ipc._handlerOf('a')?.(event, 5)).toBe(5)
  expect(ipc._handlerOf('a')).toBeUndefined()
})

test('what Electron lacks or the stand-in lacks throws', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const ipc = new IpcMain() as IpcMain & Record<string, unknown>
  expect(() => ipc.handle('a', 'text' as never)).toThrow('Expected handler to be a function')
  expect(() => ipc.handleSomeday).toThrow('ipcMain.handleSomeday is not implemented')
})
