import type { Alteration } from '../../episode/clean-up/alteration.ts'
import type { CleanUpNews } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { attempt } from './notices.ts'
import { showUnderlined, useProofing } from './proofing.ts'

export function takeCleanUpNews(folder: string, cleanUp: CleanUpNews | null): void {
  if (useProofing.getState().folder !== folder) return
  useProofing.setState({ cleanUp })
  showUnderlined()
}

/**
 * From now on nothing but typos is to change on the page that is proofread, or anything again.
 * @param versionName what the version is called that the page is kept as; null: anything may change
 */
export async function switchTypoOnly(versionName: string | null): Promise<void> {
  const { folder } = useProofing.getState()
  if (folder === null) return
  await attempt(() =>
    versionName === null
      ? invoke('clean-up:end', folder)
      : invoke('clean-up:begin', folder, versionName),
  )
}

/** Compares the page from now on, in place of a version that is lost: it is kept under this name. */
export async function restartTypoOnly(versionName: string): Promise<void> {
  await switchTypoOnly(null)
  await switchTypoOnly(versionName)
}

/** An alteration is right, for everybody who works on the page. */
export async function allowAlteration({ key }: Alteration): Promise<void> {
  const { folder } = useProofing.getState()
  if (folder === null) return
  dropAlteration(key)
  await attempt(() => invoke('clean-up:allow', folder, key, 'allowed'))
}

/** Takes an alteration off the list at once; the next news says whether it is gone. */
export function dropAlteration(key: string): void {
  const { cleanUp } = useProofing.getState()
  if (!cleanUp) return
  const alterations = cleanUp.alterations?.filter((each) => each.key !== key) ?? null
  useProofing.setState({ cleanUp: { ...cleanUp, alterations } })
  showUnderlined()
}
