import { LoudEmitter, makeLoud } from './loud-emitter.ts'
import { loudObject } from './loud-object.ts'

const bounds: Electron.Rectangle = { x: 0, y: 0, width: 1440, height: 900 }

/** The one display. */
const display = loudObject('Display', {
  ...{ id: 1, label: '', scaleFactor: 1, rotation: 0, internal: true, bounds, workArea: bounds },
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: bounds.width, height: bounds.height },
}) as Electron.Display

/** Electron's screen: a single display of 1440 by 900. */
class Screen extends LoudEmitter {
  constructor() {
    super('screen', [], ['display-added', 'display-removed', 'display-metrics-changed'])
  }

  getAllDisplays(): Electron.Display[] {
    return [display]
  }
  getPrimaryDisplay(): Electron.Display {
    return display
  }
  getDisplayMatching(_rectangle: Electron.Rectangle): Electron.Display {
    return display
  }
  getDisplayNearestPoint(_point: Electron.Point): Electron.Display {
    return display
  }
}
makeLoud(Screen, 'screen')

export const screen = new Screen()
screen satisfies Pick<
  Electron.Screen,
  'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>
