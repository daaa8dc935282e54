import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { fileHash } from './content-hash.ts'
import { EPISODE_FILE, isHidden, type Library, SHOW_FILE } from './library.ts'

/** Changes that come within this time are told together: a sync client brings many at once. */
const GATHER_MS = 150

export interface LibraryWatcher {
  close(): Promise<void>
}

export interface WatchListeners {
  /**
   * Other programs added, changed or removed episodes, or the show.
   * @param folders names of the episodes' folders; empty when it is the show
   */
  onChange: (folders: string[]) => void
  /** The watching itself fails, or a changed file cannot be read. */
  onError?: (error: unknown) => void
}

/**
 * Watches a library for what other programs do to it. What this process writes is known by its content
 * and not told. List the episodes after the promise is fulfilled: nothing is missed then.
 */
export async function watchLibrary(
  library: Library,
  { onChange, onError = () => undefined }: WatchListeners,
): Promise<LibraryWatcher> {
  const { path: root, knownContent } = library
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let isReady = false

  const tell = (): void => {
    timer = undefined
    const folders = [...changed].filter((folder) => folder !== '')
    changed.clear()
    onChange(folders)
  }

  const handleFile = async (path: string): Promise<void> => {
    const hash = await fileHash(path)
    if (knownContent.get(path) === hash) return
    knownContent.set(path, hash)
    if (!isReady) return
    changed.add(folderOf(root, path))
    timer ??= setTimeout(tell, GATHER_MS)
  }

  const first: Promise<void>[] = []
  const watcher = watch(root, {
    ignored: (path, stats) => !isWatched(root, path, stats?.isFile() ?? false),
    followSymlinks: false,
    ignorePermissionErrors: true,
  })
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return
    const handled = handleFile(path).catch(onError)
    if (!isReady) first.push(handled)
  })
  watcher.on('error', onError)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  await Promise.all(first)
  isReady = true

  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

/** The library's folder, the episodes' folders, and the two kinds of file that matter. */
function isWatched(root: string, path: string, isFile: boolean): boolean {
  const [name = '', file, ...more] = relative(root, path).split(sep)
  if (name === '' || (name === SHOW_FILE && file === undefined)) return true
  if (isHidden(name) || more.length > 0) return false
  return file === undefined ? !isFile : file === EPISODE_FILE
}

/** Name of the episode's folder that a file belongs to; empty for the show's file. */
function folderOf(root: string, path: string): string {
  const [name = '', file] = relative(root, path).split(sep)
  return file === undefined ? '' : name
}
