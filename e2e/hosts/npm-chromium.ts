import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A browser, and what it needs in its environment. */
export interface Browser {
  executable: string
  env: Record<string, string>
  /** Whether it can show windows. */
  headed: boolean
}

/**
 * The headless Chromium out of the npm package @sparticuz/chromium (Linux x64), for machines that have none.
 * It is unpacked once, into the cache below node_modules; that takes some seconds.
 *
 * @param root the folder that holds node_modules
 */
export function npmChromium(root: string): Browser {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'))
  const cache = join(root, 'node_modules', '.cache')
  const folder = extractOnce(cache, `chromium-${version}`, (temporary, final) => {
    const libraries = JSON.stringify(join(dirname(entry), '../bin/al2023.tar.br'))
    const unpack = `import chromium, { inflate } from '@sparticuz/chromium'
      await chromium.executablePath()
      await inflate(${libraries})`
    // The package unpacks into TMPDIR, so it runs in a process that has its own.
    const env = { ...process.env, TMPDIR: temporary }
    execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { env, cwd: root })
    const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${final}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${final}/fonts-cache</cachedir>
      </fontconfig>`
    writeFileSync(join(temporary, 'fonts', 'fonts.conf'), config)
  })
  return {
    executable: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
    headed: false,
  }
}

/**
 * Fills a folder of the cache, unless it is there already. It appears whole or not at all, however many
 * processes do this at once and wherever one of them is killed: each fills a folder of its own, and the first
 * to be done renames it into place.
 *
 * @param fill is given the folder to fill, and the path at which it will be found
 * @returns the folder
 */
export function extractOnce(
  cache: string,
  name: string,
  fill: (temporary: string, final: string) => void,
): string {
  const final = join(cache, name)
  if (existsSync(final)) return final
  mkdirSync(cache, { recursive: true })
  const temporary = mkdtempSync(join(cache, 'unpacking-'))
  try {
    fill(temporary, final)
    renameSync(temporary, final)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(final)) throw error
  }
  return final
}
