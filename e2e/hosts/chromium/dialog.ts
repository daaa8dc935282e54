import { host } from './host.ts'
import { loudObject } from './loud-object.ts'
import { mustBeReplaced, type Stubs } from './must-be-replaced.ts'
import { trialDialogs } from './trial-dialogs.ts'

type Names =
  | ('showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox')
  | ('showOpenDialogSync' | 'showSaveDialogSync' | 'showMessageBoxSync')

const forTests: Stubs<Electron.Dialog, Names> = {
  showOpenDialog: mustBeReplaced('dialog.showOpenDialog'),
  showSaveDialog: mustBeReplaced('dialog.showSaveDialog'),
  showMessageBox: mustBeReplaced('dialog.showMessageBox'),
  showErrorBox: mustBeReplaced('dialog.showErrorBox'),
  showOpenDialogSync: mustBeReplaced('dialog.showOpenDialogSync'),
  showSaveDialogSync: mustBeReplaced('dialog.showSaveDialogSync'),
  showMessageBoxSync: mustBeReplaced('dialog.showMessageBoxSync'),
}

/** Electron's dialog. In tests every function throws until the test replaces it; in trials the page asks. */
export const dialog = loudObject('dialog', {
  ...forTests,
  ...(host.isTrial ? trialDialogs : {}),
})
