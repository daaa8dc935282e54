import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { EPISODE_FILE, isHidden, SHOW_FILE } from './library.ts'
import type { StampedStats } from './list/file-stamp.ts'

/** What is touched within this time is told together: a sync client brings many files at once. */
const GATHER_MS = 150

export interface Touched {
  /** Names of the folders of episodes whose file came, went or was written. */
  folders: string[]
  /** Whether the show's file was. */
  show: boolean
  /** Whether any of these files came or went, so that folders may have other names now. */
  hasMoves: boolean
}

export interface WatchListeners {
  /** Whether a file found while the watching begins is the one that was read: it is not told then. */
  isKnown: (folder: string, stats: StampedStats) => boolean
  onTouched: (touched: Touched) => void
  /** The watching itself fails, wholly or for a part of the library. */
  onError: (error: unknown) => void
}

export interface LibraryWatcher {
  /** The folders with an episode's file, told once all are watched: from then on nothing is missed. */
  ready: Promise<ReadonlySet<string>>
  close(): Promise<void>
}

/**
 * Watches the files of a library that matter. It reads none of them: whether a file that was touched
 * holds something else is for the listener to find out, and this process's own writing is told too.
 * @param root absolute path of the library
 */
export function watchLibrary(root: string, listeners: WatchListeners): LibraryWatcher {
  const { isKnown, onTouched, onError } = listeners
  const found = new Set<string>()
  let touched = nothing()
  let timer: NodeJS.Timeout | undefined
  let isReady = false

  const tell = (): void => {
    timer = undefined
    const { folders, ...rest } = touched
    touched = nothing()
    onTouched({ folders: [...folders], ...rest })
  }

  const watcher = watch(root, {
    ignored: (path, stats) => !isWatched(root, path, stats?.isFile() ?? false),
    followSymlinks: false,
    ignorePermissionErrors: true,
    alwaysStat: true,
  })
  watcher.on('all', (event, path, stats) => {
    const [name = '', file] = relative(root, path).split(sep)
    if (file === EPISODE_FILE) {
      if (!isReady) {
        found.add(name)
        if (event === 'add' && stats && isKnown(name, stats)) return
      }
      touched.folders.add(name)
    } else if (name === SHOW_FILE) touched.show = true
    else return
    if (event !== 'change') touched.hasMoves = true
    timer ??= setTimeout(tell, GATHER_MS)
  })
  watcher.on('error', onError)
  let endWaiting = (): void => undefined
  const ready = new Promise<ReadonlySet<string>>((resolve) => {
    endWaiting = () => resolve(found)
  })
  watcher.once('ready', () => {
    isReady = true
    endWaiting()
  })

  return {
    ready,
    async close() {
      clearTimeout(timer)
      await watcher.close()
      endWaiting()
    },
  }
}

const nothing = () => ({ folders: new Set<string>(), show: false, hasMoves: false })

/** The library's folder, the episodes' folders, and the two kinds of file that matter. */
function isWatched(root: string, path: string, isFile: boolean): boolean {
  const [name = '', file, ...more] = relative(root, path).split(sep)
  if (name === '' || (name === SHOW_FILE && file === undefined)) return true
  if (isHidden(name) || more.length > 0) return false
  return file === undefined ? !isFile : file === EPISODE_FILE
}
