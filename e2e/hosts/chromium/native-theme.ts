import { LoudEmitter, makeLoud } from './loud-emitter.ts'
import { registry } from './window-registry.ts'

/** Electron's nativeTheme. The system itself is light here. */
class NativeTheme extends LoudEmitter {
  readonly shouldUseHighContrastColors = false
  #source: Electron.NativeTheme['themeSource'] = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    if (source === this.#source) return
    this.#source = source
    for (const contents of registry.contents.values()) contents._followTheme()
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
makeLoud(NativeTheme, 'nativeTheme')

export const nativeTheme = new NativeTheme()
nativeTheme satisfies Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'
>
