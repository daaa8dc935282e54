import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { HtmlPieces } from '../../../episode/formats/html/serialize-html.ts'
import { EMPTY_PAGE } from '../../trusted-html.ts'
import classes from './export-views.module.css'
import { parseExportedPage } from './parse-exported-page.ts'
import { PreviewPage } from './preview-page.ts'

export interface PreviewFrameProps {
  page: HtmlPieces
  label: string
  /** Address in the app of a picture, for its `src` in the page. */
  pictureUrl: (src: string) => string
  /** Nonce that the policy lets style tags in with. */
  nonce: string
}

/**
 * The exported page as a browser shows it. The frame runs no scripts. Only blocks that changed are
 * exchanged, so that the preview neither flickers nor scrolls while the person types.
 */
export function PreviewFrame({ page, label, pictureUrl, nonce }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [preview, setPreview] = useState<PreviewPage | null>(null)

  useEffect(() => {
    if (!preview) return
    frame.current?.setAttribute('aria-busy', 'true')
    preview.show(page, () => frame.current?.removeAttribute('aria-busy'))
    return () => preview.stop()
  }, [preview, page])

  const handleLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const { contentDocument, contentWindow } = currentTarget
    if (!contentDocument) return
    setPreview(new PreviewPage(contentDocument, { pictureUrl, nonce, parse: parseExportedPage }))
    contentWindow?.addEventListener('focus', () =>
      currentTarget.toggleAttribute('data-focused', true),
    )
    contentWindow?.addEventListener('blur', () =>
      currentTarget.toggleAttribute('data-focused', false),
    )
  }

  return (
    <iframe
      ref={frame}
      onLoad={handleLoad}
      className={classes.preview}
      title={label}
      sandbox="allow-same-origin"
      srcDoc={EMPTY_PAGE}
    />
  )
}
