import { APP_URL } from './app-url.ts'

/** What is looked at of the frame that sent a message. */
export interface SenderFrame {
  url: string
  parent: object | null
}

/**
 * @param frame null when it is gone
 * @throws Error unless it is the main frame of a window, with the app's page in it
 */
export function checkSender(frame: SenderFrame | null): void {
  const isOurs = frame?.parent === null && frame.url.replace(/#.*$/s, '') === APP_URL
  if (!isOurs) throw new Error(`message from a foreign frame: ${frame?.url}`)
}
