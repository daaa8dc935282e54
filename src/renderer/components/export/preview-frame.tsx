import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { createPreview } from './create-preview.ts'
import classes from './export-views.module.css'

export interface PreviewFrameProps {
  /** A complete HTML page. */
  html: string
  label: string
  /** Addresses of the page's pictures here in the app, in the page's order. */
  pictureUrls: string[]
  /** Nonce that the policy lets style tags in with. */
  nonce: string
}

/**
 * The exported page as a browser shows it. The frame runs no scripts. After the first page only the
 * body is exchanged, so that the preview neither flickers nor scrolls while the person types.
 */
export function PreviewFrame({ html, label, pictureUrls, nonce }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(() => createPreview(html, pictureUrls, nonce).documentElement.outerHTML)
  const shown = useRef(html)

  useEffect(() => {
    const page = frame.current?.contentDocument
    if (shown.current === html || !page?.body) return
    shown.current = html
    const next = createPreview(html, pictureUrls, nonce)
    page.documentElement.lang = next.documentElement.lang
    page.body.replaceWith(page.adoptNode(next.body))
  }, [html, pictureUrls, nonce])

  const handleLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const view = currentTarget.contentWindow
    view?.addEventListener('focus', () => currentTarget.toggleAttribute('data-focused', true))
    view?.addEventListener('blur', () => currentTarget.toggleAttribute('data-focused', false))
  }

  return (
    <iframe
      ref={frame}
      onLoad={handleLoad}
      className={classes.preview}
      title={label}
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html>${first}`}
    />
  )
}
