import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { DiskOperation } from './recorded-disk.ts'

/** What a disk writes whole or not at all. */
const SECTOR_BYTES = 512

/** Places at which one write is torn methodically. */
const MAX_TEARS = 24

/** What may lie on a disk: files by path, and folders. */
export interface DiskState {
  files: ReadonlyMap<string, Buffer>
  folders: ReadonlySet<string>
}

export interface CrashState extends DiskState {
  /** How many operations were begun before the power was cut. */
  at: number
  /** What became of those that were not synced. */
  fate: string
}

/** Which of the states are looked at. */
export interface Sample {
  random: () => number
  /** How many random fates there are for each moment, besides the methodical ones. */
  randoms: number
  /** How many of all, from 0 to 1. */
  share: number
}

/** What of an operation reached the disk: all, nothing, or of a write some ranges of its bytes. */
type Fate = boolean | { ranges: [number, number][]; isGrown: boolean }

/** In place of a file: the operation is about a folder. */
const FOLDER = -1

/** An operation on a file itself, whatever its name is by then, or on the names in a folder. */
type Change = { operation: DiskOperation; file: number; syncedAt: number }

/**
 * The states in which a power cut may leave a disk. The rules are weaker than those of any file system that
 * is in use (as those of ALICE and CrashMonkey are): what is not synced is lost or kept, one by one and in any
 * order; a write may be there in part, sector by sector, the rest old or zero; a name that was made or taken
 * away in a folder may be lost until the folder is synced, even that of a synced file. A rename is atomic.
 */
export class PowerCuts {
  readonly #before: DiskState
  readonly #operations: readonly DiskOperation[]
  readonly #changes: Change[]
  readonly #seen = new Set<string>()

  /** @param before what was on the disk, synced, before the operations */
  constructor(before: DiskState, operations: readonly DiskOperation[]) {
    this.#before = before
    this.#operations = operations
    this.#changes = changesOf(before, operations)
  }

  /**
   * The states that differ, in the order of their moments.
   * @param key what else makes a state another one: what had been promised by then
   */
  *states(sample: Sample, key: (at: number) => string): Generator<CrashState> {
    for (let at = 0; at <= this.#operations.length; at++) {
      const open = this.#changes.flatMap(({ operation, syncedAt }, index) =>
        index < at && syncedAt >= at && operation.kind !== 'sync' && operation.kind !== 'mark'
          ? [index]
          : [],
      )
      for (const [fate, fates] of fatesOf(open, this.#operations, sample)) {
        if (sample.random() >= sample.share) continue
        const state = this.#build(at, fates)
        const name = `${key(at)} ${hashOf(state)}`
        if (this.#seen.has(name)) continue
        this.#seen.add(name)
        yield { ...state, at, fate }
      }
    }
  }

  #build(at: number, fates: ReadonlyMap<number, Fate>): DiskState {
    const names = new Map<string, number>()
    const contents = new Map<number, Buffer>()
    for (const [path, bytes] of this.#before.files) {
      contents.set(names.size, bytes)
      names.set(path, names.size)
    }
    const folders = new Set(this.#before.folders)
    for (const [index, { operation, file }] of this.#changes.slice(0, at).entries()) {
      const fate = fates.get(index) ?? true
      if (fate === false) continue
      const content = contents.get(file) ?? Buffer.alloc(0)
      if (operation.kind === 'create') names.set(operation.path, file)
      else if (operation.kind === 'unlink') names.delete(operation.path)
      else if (operation.kind === 'mkdir') folders.add(operation.path)
      else if (operation.kind === 'truncate') contents.set(file, resized(content, operation.size))
      else if (operation.kind === 'write') contents.set(file, written(content, operation, fate))
      else if (operation.kind === 'rename') {
        rename(names, operation)
        // It brings what it names along, even where the making of that name was lost.
        if (file === FOLDER) moveFolders(folders, operation)
        else names.set(operation.to, file)
      }
    }
    const isThere = (path: string): boolean =>
      path === '.' || (folders.has(path) && isThere(dirname(path)))
    const files = [...names].filter(([path]) => isThere(dirname(path)))
    return {
      files: new Map(files.map(([path, file]) => [path, contents.get(file) ?? Buffer.alloc(0)])),
      folders: new Set([...folders].filter(isThere)),
    }
  }
}

/** Takes a name away, and gives what lies below it, if it is a folder, that of its new place. */
function rename(names: Map<string, number>, { path, to }: { path: string; to: string }): void {
  for (const [name, file] of [...names]) {
    if (name !== path && !name.startsWith(`${path}/`)) continue
    names.delete(name)
    if (name !== path) names.set(to + name.slice(path.length), file)
  }
}

function moveFolders(folders: Set<string>, { path, to }: { path: string; to: string }): void {
  for (const folder of [...folders].filter((folder) => folder.startsWith(`${path}/`))) {
    folders.delete(folder)
    folders.add(to + folder.slice(path.length))
  }
  folders.delete(path)
  folders.add(to)
}

/** Finds for each operation which file it is about, and when that was synced. */
function changesOf(before: DiskState, operations: readonly DiskOperation[]): Change[] {
  const names = new Map([...before.files.keys()].map((path, at) => [path, at]))
  let files = names.size
  const changes = operations.map((operation): Change => {
    if (operation.kind === 'mark') return { operation, file: FOLDER, syncedAt: 0 }
    const { path } = operation
    const known = names.get(path)
    if (operation.kind === 'create' && known === undefined) names.set(path, files++)
    const file = names.get(path) ?? FOLDER
    if (operation.kind === 'unlink') names.delete(path)
    if (operation.kind === 'rename') {
      rename(names, operation)
      if (known !== undefined) names.set(operation.to, known)
    }
    return { operation, file, syncedAt: Number.POSITIVE_INFINITY }
  })
  for (const [at, { operation, file }] of changes.entries()) {
    if (operation.kind !== 'sync') continue
    for (const change of changes.slice(0, at)) {
      if (change.syncedAt <= at || !isSyncedBy(change, operation.path, file)) continue
      change.syncedAt = at
    }
  }
  return changes
}

function isSyncedBy({ operation, file }: Change, path: string, syncedFile: number): boolean {
  if (operation.kind === 'sync' || operation.kind === 'mark') return false
  if (operation.kind === 'write' || operation.kind === 'truncate') return file === syncedFile
  const places = operation.kind === 'rename' ? [operation.path, operation.to] : [operation.path]
  return syncedFile === FOLDER && places.some((place) => dirname(place) === path)
}

/** What can become of the operations that are not synced. */
function* fatesOf(
  open: readonly number[],
  operations: readonly DiskOperation[],
  { random, randoms }: Sample,
): Generator<[string, Map<number, Fate>]> {
  const all = (fate: Fate) => new Map(open.map((index) => [index, fate]))
  const name = (index: number) => `${index} (${operations[index]?.kind})`
  yield ['all lost', all(false)]
  yield ['all kept', all(true)]
  for (const index of open) {
    yield [`only ${name(index)} kept`, all(false).set(index, true)]
    yield [`only ${name(index)} lost`, all(true).set(index, false)]
    const operation = operations[index]
    if (operation?.kind !== 'write') continue
    for (const fate of tornFates(operation)) {
      yield [`${name(index)} torn: ${JSON.stringify(fate)}`, all(true).set(index, fate)]
    }
  }
  if (open.length === 0) return
  for (let count = 0; count < randoms; count++) {
    const fates = open.map((index): [number, Fate] => {
      const operation = operations[index]
      const isTorn = operation?.kind === 'write' && random() < 0.5
      return [index, isTorn ? randomFate(operation, random) : random() < 0.5]
    })
    yield [`random ${JSON.stringify(fates)}`, new Map(fates)]
  }
}

/** Borders of sectors within a write, and its ends. */
function bordersOf({ offset, bytes }: { offset: number; bytes: Buffer }): number[] {
  const first = SECTOR_BYTES - (offset % SECTOR_BYTES)
  const borders = []
  for (let at = first; at < bytes.length; at += SECTOR_BYTES) borders.push(at)
  return [0, ...borders, bytes.length]
}

function tornFates(write: { offset: number; bytes: Buffer }): Fate[] {
  const borders = bordersOf(write)
  const end = write.bytes.length
  // Of many borders as many as are enough, spread over the write.
  const step = Math.max(1, Math.ceil(borders.length / MAX_TEARS))
  const inner = borders.filter((at, index) => at > 0 && at < end && index % step === 0)
  return [
    // Its length is there, and nothing else.
    { ranges: [], isGrown: true },
    ...inner.flatMap((at): Fate[] => [
      { ranges: [[0, at]], isGrown: false },
      { ranges: [[0, at]], isGrown: true },
      { ranges: [[at, end]], isGrown: true },
    ]),
    // A disk without sectors: it ends anywhere.
    { ranges: [[0, Math.floor(end / 2)]], isGrown: false },
  ]
}

function randomFate(write: { offset: number; bytes: Buffer }, random: () => number): Fate {
  const borders = bordersOf(write)
  const sectors = borders.slice(1).map((to, at): [number, number] => [borders[at] ?? 0, to])
  return { ranges: sectors.filter(() => random() < 0.5), isGrown: random() < 0.5 }
}

const resized = (content: Buffer, size: number): Buffer =>
  Buffer.concat([content.subarray(0, size), Buffer.alloc(Math.max(0, size - content.length))])

function written(
  content: Buffer,
  { offset, bytes }: { offset: number; bytes: Buffer },
  fate: Exclude<Fate, false>,
): Buffer {
  const { ranges, isGrown } =
    fate === true ? { ranges: [[0, bytes.length]] as [number, number][], isGrown: true } : fate
  const last = isGrown ? bytes.length : (ranges.at(-1)?.[1] ?? 0)
  const after = resized(content, Math.max(content.length, last > 0 ? offset + last : 0))
  for (const [from, to] of ranges) bytes.copy(after, offset + from, from, to)
  return after
}

function hashOf({ files, folders }: DiskState): string {
  const hash = createHash('sha1')
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path} ${bytes.length}\n`).update(bytes)
  }
  return hash.update([...folders].sort().join('\n')).digest('base64')
}
