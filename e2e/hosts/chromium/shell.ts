import { app } from './app.ts'
import { host } from './host.ts'
import { loudObject } from './loud-object.ts'
import { mustBeReplaced, type Stubs } from './must-be-replaced.ts'
import { trialTexts } from './trial-texts.ts'

type Names = 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'

/** In a trial, what would open elsewhere is named on the terminal. Nothing is ever deleted. */
const forTrials: Stubs<Electron.Shell, Names> = {
  openExternal: async (url: string) => say(url),
  async openPath(path: string) {
    say(path)
    return ''
  },
  showItemInFolder: (path: string) => say(path),
  trashItem: mustBeReplaced('shell.trashItem'),
}

const forTests: Stubs<Electron.Shell, Names> = {
  openExternal: mustBeReplaced('shell.openExternal'),
  openPath: mustBeReplaced('shell.openPath'),
  showItemInFolder: mustBeReplaced('shell.showItemInFolder'),
  trashItem: mustBeReplaced('shell.trashItem'),
}

/** Electron's shell. In tests every function throws until the test replaces it. */
export const shell = loudObject('shell', host.isTrial ? forTrials : forTests)

function say(what: string): void {
  process.stdout.write(`${trialTexts(app.getLocale()).outside}: ${what}\n`)
}
