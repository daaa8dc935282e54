import { create } from 'zustand'
import type { Credit } from '../../episode/credits/credit.ts'
import type { CreditListFormat, ListedPicture } from '../../episode/credits/credit-list.ts'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import type { CreditChange, LibraryPicture } from '../../ipc/contract.ts'
import { invoke, send } from '../bridge.ts'
import { attempt, showNotice } from './notices.ts'

export interface LibraryPictures {
  /** The pictures stand in the page's place. */
  isOpen: boolean
  /** Null until they are there. */
  pictures: LibraryPicture[] | null
  /** Why they are not there: a problem, or called off. */
  stopped: ProblemReport | 'cancelled' | null
  /** How many episodes were looked at, or changed. */
  progress: { done: number; total: number } | null
  /** Key of the picture whose credit is shown. */
  chosen: string | null
  /** Credits are being changed. */
  isChanging: boolean
}

const closed: LibraryPictures = {
  isOpen: false,
  pictures: null,
  stopped: null,
  progress: null,
  chosen: null,
  isChanging: false,
}

/** All pictures of the open library, as long as they are looked at. */
export const useLibraryPictures = create<LibraryPictures>(() => closed)

export function openPictures(): void {
  if (useLibraryPictures.getState().isOpen) return
  useLibraryPictures.setState({ ...closed, isOpen: true })
  void loadPictures()
}

export function closePictures(): void {
  if (!useLibraryPictures.getState().isOpen) return
  send('pictures:cancel')
  useLibraryPictures.setState(closed)
}

/** The last time that the pictures were asked for: an earlier answer is none. */
let lastAsked = 0
let isAsking = false
/** The library was changed since they were asked for. */
let isOutdated = false

/** Looks for the pictures; those that are shown stay until then. */
export async function loadPictures(): Promise<void> {
  lastAsked += 1
  const asked = lastAsked
  isAsking = true
  isOutdated = false
  useLibraryPictures.setState({ stopped: null, progress: null })
  const found = await findPictures()
  if (asked !== lastAsked) return
  isAsking = false
  if (!useLibraryPictures.getState().isOpen) return
  useLibraryPictures.setState({ ...found, progress: null })
  if (isOutdated) await loadPictures()
}

async function findPictures(): Promise<Partial<LibraryPictures>> {
  try {
    const pictures = await invoke('pictures:list')
    return pictures ? { pictures } : { stopped: 'cancelled' }
  } catch (error) {
    return { stopped: Problem.report(error) }
  }
}

/** The episodes of the library are others now: looks again, once for all that changes meanwhile. */
export function refreshPictures(): void {
  const { isOpen, pictures, isChanging } = useLibraryPictures.getState()
  if (!isOpen) return
  if (isAsking || isChanging) isOutdated = true
  else if (pictures) void loadPictures()
}

/** Calls off what is looked for, or changed. */
export function cancelPictures(): void {
  send('pictures:cancel')
}

export function noteProgress(done: number, total: number): void {
  if (useLibraryPictures.getState().isOpen)
    useLibraryPictures.setState({ progress: { done, total } })
}

export function choosePicture(chosen: string | null): void {
  useLibraryPictures.setState({ chosen })
}

/** Credits a picture wherever it is used. */
export async function creditPicture(picture: LibraryPicture, credit: Credit | null): Promise<void> {
  const changes = creditChanges(picture, () => credit)
  const back = creditChanges(picture, (use) => use.credit)
  showCredit(picture, credit)
  await changeCredits(changes, back)
}

/** Takes a change of credits back. */
export async function undoCredits(back: readonly CreditChange[]): Promise<void> {
  await changeCredits(back, null)
}

/** Changes credits, and tells what became of it, with the way back. */
async function changeCredits(
  changes: readonly CreditChange[],
  back: readonly CreditChange[] | null,
): Promise<void> {
  useLibraryPictures.setState({ isChanging: true, progress: null })
  const done = await attempt(() => invoke('pictures:set-credits', [...changes]))
  useLibraryPictures.setState({ isChanging: false })
  if (useLibraryPictures.getState().isOpen) await loadPictures()
  if (!done) return
  for (const { problem } of done.failed) showNotice({ kind: 'problem', problem })
  const { folders } = done
  showNotice({
    kind: 'credits-changed',
    count: folders.length,
    left: changes.length - folders.length,
    back: back?.filter(({ folder }) => folders.includes(folder)) ?? null,
  })
}

/** Shows a credit as it is going to be; what the library says is shown again when it is changed. */
function showCredit(picture: LibraryPicture, credit: Credit | null): void {
  const uses = picture.uses.map((use) => ({ ...use, credit }))
  useLibraryPictures.setState(({ pictures }) => ({
    pictures: pictures?.map((each) => (each === picture ? { ...picture, uses } : each)) ?? null,
  }))
}

/** By episode. */
function creditChanges(
  { uses }: LibraryPicture,
  creditOf: (use: LibraryPicture['uses'][number]) => Credit | null,
): CreditChange[] {
  const byFolder = Map.groupBy(uses, ({ folder }) => folder)
  return [...byFolder].map(([folder, inEpisode]) => ({
    folder,
    credits: inEpisode.map((use) => ({ figureId: use.figureId, credit: creditOf(use) })),
  }))
}

/** Writes a list of credits where the person wants it. */
export async function writeCredits(
  format: CreditListFormat,
  pictures: ListedPicture[],
): Promise<void> {
  const path = await attempt(() => invoke('pictures:write-credits', format, pictures))
  if (path) showNotice({ kind: 'credits-written', path })
}
