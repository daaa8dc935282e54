import { tmpdir } from 'node:os'
import type { Cdp } from './cdp.ts'
import { type HostSettings, readHostSettings } from './host-settings.ts'

let connected: Cdp | undefined
let settings: HostSettings | undefined

/** What the whole host shares: its settings and the connection to its browser. */
export const host = {
  get settings(): HostSettings {
    settings ??= readHostSettings(process.env, tmpdir())
    return settings
  },
  get isTrial(): boolean {
    return process.env.CHROMIUM_HOST_MODE === 'trial'
  },
  /** @throws Error before boot.ts has connected the host to its browser */
  get browser(): Cdp {
    if (!connected) throw new Error('the Chromium host is not connected to its browser yet')
    return connected
  },
  connect(cdp: Cdp): void {
    connected = cdp
  },
}
