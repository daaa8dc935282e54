import { app } from 'electron'
import Store from 'electron-store'
import type { Language, Settings } from '../ipc/contract.ts'

/** What is remembered between sessions, in config.json of Electron's userData. */
interface Remembered extends Settings {
  /** Absolute paths of libraries, newest first. */
  recentLibraries: string[]
  /** Folder of the episode that was open last, by library path. */
  lastEpisodes: Record<string, string>
}

const MAX_RECENT = 8

/** The language of the system where it is one of ours, else English. */
function systemLanguage(): Language {
  const preferred = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2).toLowerCase())
  return preferred.find((tag): tag is Language => tag === 'de' || tag === 'en') ?? 'en'
}

export type SettingsStore = ReturnType<typeof createSettingsStore>

/** Opens the settings; a damaged file is replaced by the defaults, since nothing in it is the person's work. */
export function createSettingsStore() {
  const store = new Store<Remembered>({
    clearInvalidConfig: true,
    defaults: {
      language: systemLanguage(),
      theme: 'system',
      author: '',
      exportTarget: 'html-page',
      recentLibraries: [],
      lastEpisodes: {},
    },
  })
  return {
    get: (): Settings => ({
      language: store.get('language'),
      theme: store.get('theme'),
      author: store.get('author'),
      exportTarget: store.get('exportTarget'),
    }),
    change(change: Partial<Settings>): Settings {
      store.set(change)
      return this.get()
    },
    recentLibraries: (): string[] => store.get('recentLibraries'),
    rememberLibrary(path: string): void {
      const others = store.get('recentLibraries').filter((other) => other !== path)
      store.set('recentLibraries', [path, ...others].slice(0, MAX_RECENT))
    },
    lastEpisode: (library: string): string | null => store.get('lastEpisodes')[library] ?? null,
    rememberEpisode(library: string, folder: string): void {
      store.set('lastEpisodes', { ...store.get('lastEpisodes'), [library]: folder })
    },
  }
}
