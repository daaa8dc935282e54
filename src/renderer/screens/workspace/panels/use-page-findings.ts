import type { Editor } from '@tiptap/core'
import { startTransition, useEffect, useState } from 'react'
import { shallow } from 'zustand/shallow'
import type { ProofFinding } from '../../../../episode/proofing/proof-finding.ts'
import { pageFindings } from '../../../editor/queries/page-findings.ts'
import { afterPause } from '../../../editor/typing-pause.ts'
import { useProofing } from '../../../stores/proofing.ts'

/**
 * What is found on the page, in its order: as it was when typing paused last, and with what was told since. It is
 * drawn as a transition: a key that comes meanwhile goes first.
 */
export function usePageFindings(editor: Editor): readonly ProofFinding[] {
  const [found, setFound] = useState(() => listFindings(editor))
  useEffect(() => {
    const draw = () => {
      const now = listFindings(editor)
      startTransition(() => setFound((before) => (shallow(before, now) ? before : now)))
    }
    let cancel = () => {}
    const handleUpdate = () => {
      cancel = afterPause(draw)
    }
    draw()
    editor.on('update', handleUpdate)
    const unsubscribe = useProofing.subscribe(({ findings }, before) => {
      if (findings !== before.findings) draw()
    })
    return () => {
      cancel()
      unsubscribe()
      editor.off('update', handleUpdate)
    }
  }, [editor])
  return found
}

const listFindings = (editor: Editor): ProofFinding[] =>
  pageFindings(editor.state.doc, useProofing.getState().findings).map(({ finding }) => finding)
