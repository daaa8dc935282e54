import { createPage } from '../../episode/page.ts'
import { Problem } from '../../episode/problem.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import type {
  Answer,
  Api,
  Args,
  Channel,
  Events,
  LibraryInfo,
  Messages,
  OpenedEpisode,
  Result,
} from '../../ipc/contract.ts'

/** What the other side of the contract answers: a value, or a thrown Problem. */
export type TestAnswers = {
  [C in Channel]?: (...args: Args<C>) => Result<C> | Promise<Result<C>>
}

export interface TestApi {
  /** Everything that was asked or told, in order: the channel and its arguments. */
  calls: [channel: Channel | keyof Messages, ...args: unknown[]][]
  answers: TestAnswers
  /** Tells the window, as the main process does. */
  tell<E extends keyof Events>(event: E, ...args: Events[E]): void
}

/** The main process's side of window.api for a test, played by a table of answers. */
export function createTestApi(answers: TestAnswers = {}): TestApi {
  type Listener = (...args: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const test: TestApi = {
    calls: [],
    answers,
    tell: (event, ...args) => {
      for (const listener of listeners.get(event) ?? []) listener(...args)
    },
  }
  const api: Api = {
    platform: 'linux',
    async invoke<C extends Channel>(channel: C, ...args: Args<C>): Promise<Answer<Result<C>>> {
      test.calls.push([channel, ...args])
      const answer = test.answers[channel]
      if (!answer) throw new Error(`no answer for ${channel}`)
      try {
        return { ok: true, value: await answer(...args) }
      } catch (error) {
        return { ok: false, problem: Problem.report(error) }
      }
    },
    send: (channel, ...args) => {
      test.calls.push([channel, ...args])
    },
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener as Listener))
      return () => known.delete(listener as Listener)
    },
    pathForFile: (file) => (file.name.startsWith('web-') ? '' : `/files/${file.name}`),
  }
  window.api = api
  return test
}

/** A library of these episodes, by folder and title. */
export function createTestLibrary(titles: Record<string, string>): LibraryInfo {
  return {
    path: '/home/sam/Show',
    name: 'Show',
    show: DEFAULT_SHOW_SETTINGS,
    notUnderstood: [],
    episodes: Object.entries(titles).map(([folder, title]) => ({
      folder,
      title,
      number: null,
      state: 'draft',
      modifiedAt: '2026-11-24T08:00:00.000Z',
      problem: null,
    })),
  }
}

/** An opened episode with an empty page of this title. */
export function createTestEpisode(folder: string, title = ''): OpenedEpisode {
  return {
    folder,
    pageJson: JSON.stringify(createPage({ title })),
    version: 0,
    figures: { wordCount: 0, outline: [] },
    recovery: null,
    receipts: [],
    saveState: { state: 'saved', at: null },
    isTypoOnly: false,
  }
}
