import { app } from './app.ts'
import { trialTexts } from './trial-texts.ts'
import { currentContents } from './window-registry.ts'

/** Dialogs are called with or without a window before the options. */
type Call<Options> = [options: Options] | [window: unknown, options: Options]

/**
 * Electron's dialogs for a trial without Electron: the page's own prompt, confirm and alert ask the person.
 * What native dialogs offer beyond that (filters, several files) is left out.
 */
export const trialDialogs = {
  async showOpenDialog(...call: Call<Electron.OpenDialogOptions>) {
    const options = optionsOf(call)
    const path = await askForPath(options, trialTexts(app.getLocale()).openPath)
    return { canceled: path === null, filePaths: path === null ? [] : [path] }
  },

  async showSaveDialog(...call: Call<Electron.SaveDialogOptions>) {
    const options = optionsOf(call)
    const path = await askForPath(options, trialTexts(app.getLocale()).savePath)
    return { canceled: path === null, filePath: path ?? '' }
  },

  async showMessageBox(...call: Call<Electron.MessageBoxOptions>) {
    const { title, message, detail, buttons = [], cancelId, defaultId } = optionsOf(call)
    const text = lines(title, message, detail)
    const response = await choose(text, buttons, defaultId)
    return { response: response ?? cancelId ?? 0, checkboxChecked: false }
  },

  showErrorBox(title: string, content: string): void {
    void inPage('alert', lines(title, content))
  },
}

/**
 * Lets the person choose one of several labels.
 *
 * @returns its index, or undefined when the person cancels
 */
export async function choose(text: string, labels: readonly string[], preset = 0) {
  if (labels.length < 2) {
    await inPage('alert', text)
    return 0
  }
  const numbered = labels.map((label, index) => `${index + 1}  ${label}`).join('\n')
  const question = lines(text, numbered, trialTexts(app.getLocale()).choose)
  const answer = Number(await inPage('prompt', question, String(preset + 1)))
  const isLabel = Number.isInteger(answer) && answer >= 1 && answer <= labels.length
  return isLabel ? answer - 1 : undefined
}

async function askForPath(
  { title, message, defaultPath = '' }: { title?: string; message?: string; defaultPath?: string },
  question: string,
): Promise<string | null> {
  const answer = await inPage('prompt', lines(title, message, question), defaultPath)
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null
}

function optionsOf<Options>(call: Call<Options>): Options {
  return call.length === 2 ? call[1] : call[0]
}

function lines(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n')
}

async function inPage(ask: 'alert' | 'prompt', ...texts: string[]): Promise<unknown> {
  const contents = currentContents()
  if (contents) return contents.executeJavaScript(`${ask}(...${JSON.stringify(texts)})`, true)
  process.stdout.write(`${texts[0]}\n`)
  return null
}
