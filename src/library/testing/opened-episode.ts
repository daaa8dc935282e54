import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Step, Transform } from '@tiptap/pm/transform'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage, pageParts } from '../../episode/page.ts'
import { type PageDocument, schema } from '../../episode/schema/schema.ts'
import { createEpisode } from '../create-episode.ts'
import type { Library } from '../library.ts'
import { openEpisode } from '../open-episode.ts'
import type { SaveState } from '../types.ts'
import { temporaryLibrary } from './temporary-library.ts'

export const samPage = createPage({
  title: 'Sam',
  body: [schema.node('paragraph', { id: 'p' }, [schema.text('Erster Absatz')])],
})

/** An episode of a new library, open, with what it tells. */
export async function openNew(library?: Library) {
  library ??= await temporaryLibrary()
  const { folder } = await createEpisode(library, samPage)
  return {
    library,
    file: join(library.path, folder, 'episode.json'),
    ...(await open(library, folder)),
  }
}

export async function open(library: Library, folder: string, journalFolder?: string) {
  const states: SaveState[] = []
  const outside: number[] = []
  const waiting: (() => void)[] = []
  const listeners = {
    onSaveState: (state: SaveState) => {
      states.push(state)
      for (const resolve of waiting.splice(0)) resolve()
    },
    onChangedOutside: () => void outside.push(outside.length),
  }
  const episode = await openEpisode(library, folder, {
    listeners,
    ...(journalFolder !== undefined && { journalFolder }),
  })
  /** Waits until a state is told. */
  const untilState = async (wanted: SaveState['state']): Promise<void> => {
    while (states.at(-1)?.state !== wanted) {
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return { episode, states, outside, untilState }
}

/** Steps that type into the title, as the window sends them. */
export function type(document: PageDocument, text: string): unknown[] {
  return stepsOf(new Transform(document).insert(1, schema.text(text)))
}

export const stepsOf = ({ steps }: Transform): unknown[] => steps.map((step: Step) => step.toJSON())

/** The title of the page in a file. */
export const titleIn = async (file: string) =>
  pageParts(parseEpisode(await readFile(file, 'utf8'), 'x').episode.page).title.textContent

/** The title of the page that is held here. */
export const titleOf = ({ page }: { page: PageDocument }) => pageParts(page).title.textContent

/** What another program writes into the file. */
export async function writeOutside(file: string, title: string): Promise<string> {
  const { episode } = parseEpisode(await readFile(file, 'utf8'), 'x')
  const text = serializeEpisode({ ...episode, page: createPage({ title }) })
  await writeFile(file, text)
  return text
}
