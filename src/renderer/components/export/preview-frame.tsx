import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { EMPTY_PAGE } from '../../trusted-html.ts'
import { createPreview } from './create-preview.ts'
import classes from './export-views.module.css'
import { parseExportedPage } from './parse-exported-page.ts'
import { showArticle } from './show-article.ts'

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
 * The exported page as a browser shows it. The frame runs no scripts. Only blocks that changed are
 * exchanged, so that the preview neither flickers nor scrolls while the person types.
 */
export function PreviewFrame({ html, label, pictureUrls, nonce }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isLoaded, setLoaded] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: new pictures come with a new page
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (!isLoaded || !page) return
    frame.current?.setAttribute('aria-busy', 'true')
    const next = createPreview(html, pictureUrls, nonce, parseExportedPage)
    if (!page.querySelector('main')) showHead(page, next)
    return showArticle(page, next, () => frame.current?.removeAttribute('aria-busy'))
  }, [isLoaded, html, nonce])

  const handleLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    setLoaded(true)
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
      srcDoc={EMPTY_PAGE}
    />
  )
}

/** Gives an empty page what stands around another one's article. */
function showHead(page: Document, next: Document): void {
  page.head.replaceWith(page.importNode(next.head, true))
  page.body.replaceChildren(page.createElement('main'))
}
