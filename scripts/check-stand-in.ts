/**
 * Compiles the app's main process against the Electron stand-in in place of Electron's own types: what the app
 * uses and the stand-in lacks is a compile error, before any test runs.
 *
 * Electron declares its modules ambiently, which beats tsconfig's `paths`. So this works on a copy of
 * electron.d.ts without those declarations, and on a module that adds Electron's types to the stand-in's exports.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPackage } from '../e2e/hosts/electron-binary.ts'
import { repositoryRoot } from '../e2e/hosts/find-chromium.ts'

const up = '../../..'
const standIn = 'e2e/hosts/chromium/electron.ts'
const folder = join(repositoryRoot, 'node_modules', '.cache', 'stand-in')

const declarations = readFileSync(join(electronPackage(), 'electron.d.ts'), 'utf8')
const namespace = declarations.replace(/^declare module '[^']*electron[^']*' \{[\s\S]*?^\}\n/gm, '')
if (namespace === declarations || /declare module '(node:)?electron/.test(namespace)) {
  throw new Error('electron.d.ts no longer looks as this script expects')
}

/** The types of the stand-in's own come first; all others are Electron's. */
const own = new Set(readFileSync(join(repositoryRoot, standIn), 'utf8').match(/\b[A-Z]\w+/g))
const [electronOnly = ''] = /^declare namespace Electron \{[\s\S]*?^\}/m.exec(namespace) ?? []
const names = [...electronOnly.matchAll(/^ {2}(?:interface|class|type) (\w+)(?![\w<])/gm)]
const types = [...new Set(names.map((match) => match[1]))].filter((name) => name && !own.has(name))
const specifier = JSON.stringify(`${up}/${standIn}`)
const exported = [
  `export * from ${specifier}`,
  `export { default } from ${specifier}`,
  ...types.map((name) => `export type ${name} = Electron.${name}`),
]

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'electron-namespace.d.ts'), namespace)
writeFileSync(join(folder, 'electron.ts'), `${exported.join('\n')}\n`)
const config = {
  extends: `${up}/tsconfig.json`,
  compilerOptions: {
    types: ['node', 'electron-vite/node'],
    paths: { electron: ['./electron.ts'] },
    // The stand-in's events are less typed than Electron's; that matters only when compiling against Electron.
    noImplicitAny: false,
    noEmit: true,
  },
  files: ['./electron-namespace.d.ts'],
  include: [`${up}/src/main`],
}
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))

const shell = process.platform === 'win32'
const tsc = join(repositoryRoot, 'node_modules', '.bin', shell ? 'tsc.cmd' : 'tsc')
const { status } = spawnSync(tsc, ['-p', folder], { stdio: 'inherit', shell })
process.exit(status ?? 1)
