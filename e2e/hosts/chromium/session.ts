import { BrowserGone } from './cdp.ts'
import { host } from './host.ts'
import { loudObject } from './loud-object.ts'
import { protocol } from './protocol.ts'

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type Permission = Parameters<NonNullable<RequestHandler>>[1]

/** Chromium's names for the permissions that Electron may ask a handler about. */
const chromiumNames: Partial<Record<Permission, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  notifications: 'notifications',
  geolocation: 'geolocation',
}

let languages = ['en-US']
let spellChecker = true

/** Electron's default session. */
const defaultSession = loudObject('session.defaultSession', {
  protocol,

  /** The handler is asked once for each permission, and Chromium is told: nobody can wait for a prompt here. */
  setPermissionRequestHandler(handler: RequestHandler): void {
    for (const [permission, name] of Object.entries(chromiumNames)) {
      const answer = (granted: boolean) => tellChromium(name, granted)
      if (!handler) answer(true)
      // The stand-in has neither the page nor the details yet; a handler that reads them fails loudly.
      else
        handler(null as never, permission as Permission, answer, loudObject('details', {}) as never)
    }
  },
  /** Checks are answered by what the request handler granted. */
  setPermissionCheckHandler(_handler: CheckHandler): void {},

  setSpellCheckerEnabled(enabled: boolean): void {
    spellChecker = enabled
  },
  isSpellCheckerEnabled: (): boolean => spellChecker,
  setSpellCheckerLanguages(list: string[]): void {
    languages = list
  },
  getSpellCheckerLanguages: (): string[] => languages,
  availableSpellCheckerLanguages: ['de', 'de-DE', 'en-GB', 'en-US', 'es', 'fr', 'it'],
})
defaultSession satisfies Pick<
  Electron.Session,
  | ('setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setSpellCheckerEnabled')
  | ('isSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'getSpellCheckerLanguages')
  | 'availableSpellCheckerLanguages'
>

export type Session = typeof defaultSession
/** Electron's `session`. */
export const session = loudObject('session', { defaultSession })

/** What Chromium was told last, by its own names of permissions. */
const told = new Map<string, 'granted' | 'denied'>()

function tellChromium(name: string, granted: boolean): void {
  const setting = granted ? 'granted' : 'denied'
  told.set(name, setting)
  setPermission(name, setting).catch((error) => {
    if (error instanceof BrowserGone) return
    process.stderr.write(`[chromium-host] permission ${name}: ${String(error)}\n`)
  })
}

let lastWithPermission: Promise<unknown> = Promise.resolve()

/**
 * For what the main process may do in Electron without any permission, and does through a page here. One
 * after the other: the end of one would take the permission from the next.
 */
export function withPermission<T>(name: string, task: () => Promise<T>): Promise<T> {
  const mine = lastWithPermission.then(() => grantedFor(name, task))
  lastWithPermission = mine.catch(() => undefined)
  return mine
}

async function grantedFor<T>(name: string, task: () => Promise<T>): Promise<T> {
  await setPermission(name, 'granted')
  try {
    return await task()
  } finally {
    await setPermission(name, told.get(name) ?? 'prompt')
  }
}

async function setPermission(
  name: string,
  setting: 'granted' | 'denied' | 'prompt',
): Promise<void> {
  const permission = {
    name,
    ...(name === 'clipboard-write' && { allowWithoutSanitization: false }),
  }
  await host.browser.send('Browser.setPermission', { permission, setting })
}
