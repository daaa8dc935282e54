/** What a process did to the disk, in order. Files are known by their paths below one folder. */
export type DiskOperation =
  | { kind: 'create' | 'unlink' | 'mkdir' | 'sync'; path: string }
  | { kind: 'write'; path: string; offset: number; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'mark'; text: string }

/** The calls to be recorded for it, with their data whole and as hexadecimal digits. */
export const DISK_CALLS = [
  'openat',
  'write',
  'pwrite64',
  'ftruncate',
  'fsync',
  'fdatasync',
  'close',
  'rename',
  'unlink',
  'mkdir',
  'access',
]
export const DISK_OPTIONS = ['-xx', '-s', '4000000']

/** A text in hexadecimal digits. */
const HEX = /"((?:\\x[0-9a-f]{2})*)"/g

/**
 * Reads a record of strace (DISK_CALLS, DISK_OPTIONS) that begins before any file is opened.
 * @param root absolute path of the folder whose files count
 * @param mark begins the name of a file that is looked for only to leave a mark
 */
export function diskOperations(record: string, root: string, mark: string): DiskOperation[] {
  const files = new Map<number, { path: string; offset: number }>()
  return wholeCalls(record).flatMap(({ call, args, result }): DiskOperation[] => {
    const [first, second] = [...args.matchAll(HEX)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll('\\x', ''), 'hex'),
    )
    const path = relativeTo(root, first)
    if (call === 'access') {
      const text = path?.split(mark)[1]
      return text === undefined ? [] : [{ kind: 'mark', text }]
    }
    if (result < 0) return []
    if (call === 'openat') {
      files.delete(result)
      if (path === null) return []
      files.set(result, { path, offset: 0 })
      return [
        ...(args.includes('O_CREAT') ? [{ kind: 'create', path } as const] : []),
        ...(args.includes('O_TRUNC') ? [{ kind: 'truncate', path, size: 0 } as const] : []),
      ]
    }
    if (call === 'rename') {
      const to = relativeTo(root, second)
      return path === null || to === null ? [] : [{ kind: 'rename', path, to }]
    }
    if (call === 'unlink' || call === 'mkdir') return path === null ? [] : [{ kind: call, path }]

    const [fd = -1, ...numbers] = [...args.replaceAll(HEX, '').matchAll(/\d+/g)].map(Number)
    const file = files.get(fd)
    if (call === 'close') files.delete(fd)
    if (!file || call === 'close') return []
    if (call === 'ftruncate') {
      return [{ kind: 'truncate', path: file.path, size: numbers[0] ?? 0 }]
    }
    if (call !== 'write' && call !== 'pwrite64') return [{ kind: 'sync', path: file.path }]
    const bytes = (first ?? Buffer.alloc(0)).subarray(0, result)
    const offset = call === 'write' ? file.offset : (numbers.at(-1) ?? 0)
    if (call === 'write') file.offset += bytes.length
    return [{ kind: 'write', path: file.path, offset, bytes }]
  })
}

function relativeTo(root: string, path: Buffer | undefined): string | null {
  const text = path?.toString() ?? ''
  return text.startsWith(`${root}/`) ? text.slice(root.length + 1) : null
}

/** The calls of a record, each when it was done: one that another thread interrupted is put together. */
function wholeCalls(record: string): { call: string; args: string; result: number }[] {
  const begun = new Map<string, string>()
  return record.split('\n').flatMap((line) => {
    const [, thread = '', text = ''] = /^(?:\[pid +(\d+)\] )?(.*)$/.exec(line) ?? []
    if (text.endsWith(' <unfinished ...>')) {
      begun.set(thread, text.slice(0, -' <unfinished ...>'.length))
      return []
    }
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(text) ?? []
    const whole = rest === undefined ? text : (begun.get(thread) ?? '') + rest
    const [, call, args = '', result] = /^(\w+)\((.*)\) += (-?\d+)/.exec(whole) ?? []
    return call === undefined ? [] : [{ call, args, result: Number(result) }]
  })
}
