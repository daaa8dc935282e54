import { execFile, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../e2e/hosts/find-chromium.ts'
import { exporters } from '../src/episode/formats/testing/exporters.ts'
import type { Bench } from './core/bench.ts'
import { type Figure, timesOf } from './core/figure.ts'
import { interleave } from './core/interleave.ts'
import { SEASON } from './core/season.ts'
import { median } from './core/statistics.ts'
import { writeLibrary } from './core/write-documents.ts'
import { generateText, SIZES } from './text/generate-text.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 3
const run = promisify(execFile)
const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

interface Process {
  what: string
  command: string
  args: string[]
}

/** Our command line beside pandoc, both as whole processes, from file to file. */
export const cli: Bench = async ({ dir, progress }) => {
  const page = pageOfText('Lang', generateText(SIZES.season))
  const library = await writeLibrary(join(dir, 'library'), { [SEASON]: page })
  const [md, html, ast, out] = ['in.md', 'in.html', 'in.json', 'out'].map((name) =>
    join(dir, name),
  ) as [string, string, string, string]
  await mkdir(out)
  await writeFile(md, exporters.markdown(page, options).text)
  await writeFile(html, exporters['html-page'](page, options).text)

  const ours = (what: string, ...args: string[]): Process => ({
    ...{ what, command: process.execPath },
    args: [join(repositoryRoot, 'out', 'main', 'cli.js'), ...args],
  })
  const pandoc = (...args: string[]): Process => ({
    ...{ what: `pandoc ${args.slice(0, 4).join(' ')}`, command: 'pandoc', args },
  })
  const exportTo = (what: string, to: string) =>
    ours(what, 'export', join(library, SEASON), '--to', to, '--out', out, '--force')
  const toMarkdown = pandoc('-f', 'html', '-t', 'markdown', html, '-o', join(out, 'p.md'))
  const toHtml = pandoc('-f', 'markdown', '-t', 'html', '-s', md, '-o', join(out, 'p.html'))
  const pairs: [Process, Process][] = [
    [exportTo('export --to markdown', 'markdown'), toMarkdown],
    [exportTo('export --to html', 'html'), toHtml],
    [ours('import in.md', 'import', md, '--library', library), toHtml],
    [ours('import in.html', 'import', html, '--library', library), toMarkdown],
  ]
  // Pandoc's own tree is to it what an episode's file is to us: it does half the work of the pairs above.
  const fromTree: [Process, Process][] = [
    [pairs[0]?.[0], pandoc('-f', 'json', '-t', 'markdown', ast, '-o', join(out, 'j.md'))],
    [pairs[1]?.[0], pandoc('-f', 'json', '-t', 'html', '-s', ast, '-o', join(out, 'j.html'))],
    [pairs[2]?.[0], pandoc('-f', 'markdown', '-t', 'json', md, '-o', join(out, 'md.json'))],
    [pairs[3]?.[0], pandoc('-f', 'html', '-t', 'json', html, '-o', join(out, 'html.json'))],
  ] as [Process, Process][]

  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
  if (hasPandoc) await run('pandoc', ['-f', 'markdown', '-t', 'json', md, '-o', ast])
  const all = [...new Set([...pairs, ...fromTree].flat())]
  const processes = hasPandoc ? all : all.filter(({ command }) => command !== 'pandoc')
  const rounds = await interleave(processes, ROUNDS, async ({ what, command, args }, round) => {
    progress(`round ${round + 1}, ${what}`)
    const startMs = performance.now()
    await run(command, args, { maxBuffer: 2 ** 26 })
    return performance.now() - startMs
  })

  const of = (process: Process) => median(rounds.get(process) ?? [])
  const figure = ([own, other]: [Process, Process], atMost: number | null): Figure => ({
    ...{ what: own.what, value: of(own), unit: 'ms' },
    ...(hasPandoc && { target: timesOf(other.what, of(other), atMost) }),
  })
  return {
    figures: [
      ...pairs.map((pair) => figure(pair, 0.5)),
      ...(hasPandoc ? fromTree.map((pair) => figure(pair, null)) : []),
    ],
    notes: hasPandoc ? [] : ['pandoc is not installed, so nothing stands beside our command line'],
    samples: Object.fromEntries([...rounds].map(([{ what }, list]) => [what, [list]])),
  }
}
