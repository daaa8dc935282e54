import type { ElectronApplication } from '@playwright/test'

type Name = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

/** Gives the options of every dialog of this kind that was asked since. */
export type Asked<Options> = () => Promise<Options[]>

/**
 * From now on, open dialogs are answered with these paths; null cancels.
 * With several answers each dialog takes the next, and the last answers all further ones.
 */
export function answerOpenDialog(
  app: ElectronApplication,
  ...answers: (string | string[] | null)[]
) {
  const values = answers.map((answer) => ({
    canceled: answer === null,
    filePaths: answer === null ? [] : [answer].flat(),
  }))
  return answerWith<Electron.OpenDialogOptions>(app, 'showOpenDialog', values)
}

/** As answerOpenDialog, for save dialogs. */
export function answerSaveDialog(app: ElectronApplication, ...answers: (string | null)[]) {
  const values = answers.map((filePath) => ({
    canceled: filePath === null,
    filePath: filePath ?? '',
  }))
  return answerWith<Electron.SaveDialogOptions>(app, 'showSaveDialog', values)
}

/** As answerOpenDialog, for message boxes: each answer is the index of the button that is pressed. */
export function answerMessageBox(app: ElectronApplication, ...answers: number[]) {
  const values = answers.map((response) => ({ response, checkboxChecked: false }))
  return answerWith<Electron.MessageBoxOptions>(app, 'showMessageBox', values)
}

async function answerWith<Options>(
  app: ElectronApplication,
  name: Name,
  answers: object[],
): Promise<Asked<Options>> {
  const record = `askedOf_${name}`
  await app.evaluate(
    ({ dialog }, given) => {
      const asked: unknown[] = []
      const left = [...given.answers]
      // Dialogs are called with or without a window before the options.
      const answer = async (...call: unknown[]) => {
        asked.push(call.at(-1))
        return left.length > 1 ? left.shift() : left[0]
      }
      Object.assign(dialog, { [given.name]: answer })
      Object.assign(globalThis, { [given.record]: asked })
    },
    { name, answers, record },
  )
  return () =>
    app.evaluate((_electron, key) => {
      return (globalThis as unknown as Record<string, Options[]>)[key] ?? []
    }, record) as Promise<Options[]>
}
