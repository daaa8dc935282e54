import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveStatus } from '../../components/status/save-status.tsx'
import { onTyping } from '../../editor/typing-pause.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import { OthersStatus } from './others-here.tsx'
import classes from './status-bar.module.css'
import { usePageValue } from './use-page-value.ts'

/**
 * Quiet facts at the lower edge: is it saved, how long is it, in which language. They follow when typing
 * pauses; until then nothing is claimed to be saved.
 */
export function StatusBar() {
  const state = useOpenEpisode(({ saveState }) => saveState?.state ?? null)
  const editor = useOpenEpisode((open) => open.editor)
  const beginning = useOpenEpisode((open) => open.beginning)
  const shown = editor ?? beginning
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    return onTyping((isTyping) => bar.current?.toggleAttribute('data-typing', isTyping))
  }, [])
  return (
    <footer ref={bar} className={classes.bar}>
      {editor && state && <SaveStatus state={state} />}
      <span className={classes.space} />
      {editor && <OthersStatus />}
      {shown && <PageStatus editor={shown} />}
    </footer>
  )
}

function PageStatus({ editor }: { editor: Editor }) {
  const { t, i18n } = useTranslation('app')
  const words = useOpenEpisode(({ figures }) => figures?.wordCount ?? null)
  const language = usePageValue(editor, (page): string | null => page.attrs.language)
  return (
    <>
      {words !== null && <span>{t('words', { count: words })}</span>}
      <span>{language ? languageName(language, i18n.language) : t('no-language')}</span>
    </>
  )
}

function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
