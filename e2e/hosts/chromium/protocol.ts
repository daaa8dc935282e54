import { loudObject } from './loud-object.ts'
import { NotImplemented } from './not-implemented.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

const privileged = new Map<string, Electron.Privileges>()
const handlers = new Map<string, SchemeHandler>()
let ready = false

/** Called when the app is ready: from now on schemes are handled, and no longer registered. */
export function sealSchemes(): void {
  ready = true
}

export const handledSchemes = (): string[] => [...handlers.keys()]
export const handlerOf = (scheme: string): SchemeHandler | undefined => handlers.get(scheme)

/** Electron's `protocol`: custom schemes, which schemeServer serves to Chromium. */
export const protocol = loudObject('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {})
  },

  /** @throws NotImplemented for a scheme that is not standard, secure and fetchable: http cannot imitate it */
  handle(scheme: string, handler: SchemeHandler): void {
    if (!ready) throw new Error('protocol.handle can only be used after app is ready')
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    const { standard, secure, supportFetchAPI } = privileged.get(scheme) ?? {}
    if (!standard || !secure || !supportFetchAPI) {
      const needed = 'standard, secure and supportFetchAPI'
      throw new NotImplemented(`protocol.handle for a scheme that is not ${needed} (${scheme})`)
    }
    handlers.set(scheme, handler)
  },

  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`The scheme ${scheme} is not handled`)
  },

  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>)
