import { useEffect, useState } from 'react'
import type { FileCredit } from '../../../../ipc/contract.ts'
import { invoke } from '../../../bridge.ts'

/** What a picture's file says of its maker; null until it is known, and where it says nothing. */
export function useFileCredit(
  folder: string | null,
  src: string | null,
  language: string,
): FileCredit | null {
  const [found, setFound] = useState<FileCredit | null>(null)
  useEffect(() => {
    let isCurrent = true
    setFound(null)
    if (!folder || !src) return
    // A file that cannot be read says nothing; the page shows that it is missing.
    invoke('picture:read-credit', folder, src, language).then(
      (credit) => isCurrent && setFound(credit),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [folder, src, language])
  return found
}
