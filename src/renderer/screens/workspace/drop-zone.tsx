import { useEffect, useState } from 'react'
import { type DraggedKind, DropOverlay } from '../../components/status/drop-overlay.tsx'
import { takeFiles } from '../../stores/take-files.ts'

/** Takes files dropped anywhere on the window; those dropped on the page reach it through the editor. */
export function DropZone() {
  const [kind, setKind] = useState<DraggedKind | null>(null)

  useEffect(() => {
    const handleDrag = (event: DragEvent) => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setKind(draggedKind(event.dataTransfer))
    }
    const handleLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setKind(null)
    }
    const hide = () => setKind(null)
    const handleDrop = (event: DragEvent) => {
      hide()
      if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      void takeFiles([...event.dataTransfer.files], null)
    }
    window.addEventListener('dragenter', handleDrag)
    window.addEventListener('dragover', handleDrag)
    window.addEventListener('dragleave', handleLeave)
    window.addEventListener('drop', handleDrop)
    window.addEventListener('dragend', hide)
    return () => {
      window.removeEventListener('dragenter', handleDrag)
      window.removeEventListener('dragover', handleDrag)
      window.removeEventListener('dragleave', handleLeave)
      window.removeEventListener('drop', handleDrop)
      window.removeEventListener('dragend', hide)
    }
  }, [])

  return kind && <DropOverlay kind={kind} />
}

function holdsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files')
}

/** While it is dragged, a file tells its type only; not every page of text has one. */
function draggedKind({ items }: DataTransfer): DraggedKind {
  const files = [...items].filter((item) => item.kind === 'file')
  const isPictures = files.length > 0 && files.every((item) => item.type.startsWith('image/'))
  return isPictures ? 'pictures' : 'pages'
}
