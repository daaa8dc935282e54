import type { TFunction } from 'i18next'
import { folderName } from '../../components/episodes/folder-name.ts'
import { bringBackWords, openEpisode, restoreEpisodes } from '../../stores/episode-actions.ts'
import { undoImport, undoPasted } from '../../stores/import-actions.ts'
import { undoCredits } from '../../stores/library-pictures.ts'
import { undoMerge } from '../../stores/merging.ts'
import type { Notice } from '../../stores/notices.ts'
import { openSide } from '../../stores/panels.ts'

export interface NoticeContent {
  text: string
  /** The one thing that can be done about it. */
  action?: { label: string; run: () => void }
}

/** What a notice says, and what can be done about it. */
export function noticeContent(
  notice: Exclude<Notice, { kind: 'problem' | 'versions-failing' }>,
  t: TFunction<'app'>,
): NoticeContent {
  switch (notice.kind) {
    case 'window-back':
    case 'recovered':
    case 'block-restored':
    case 'place-gone':
      return { text: t(notice.kind) }
    case 'version-restored':
      return { text: t('version-restored', { time: new Date(notice.savedAt) }) }
    case 'recovered-beside':
      return {
        text: t('recovered-beside', { copy: notice.copy }),
        action: compareWith(notice.copy, t),
      }
    case 'merged':
      return {
        text: t('merged', { count: notice.count }),
        action: { label: t('undo'), run: () => void undoMerge(notice.folder) },
      }
    case 'copy-found': {
      const { name, origin } = notice.copy
      return { text: t(`copy-found.${origin}`), action: compareWith(name, t) }
    }
    case 'changed-outside':
      return {
        text: t('changed-outside'),
        action: { label: t('reload'), run: () => void openEpisode(notice.folder) },
      }
    case 'lost-words':
      return {
        text: t('lost-words', { title: notice.title || t('untitled') }),
        action: { label: t('bring-back'), run: () => void bringBackWords(notice.journal) },
      }
    case 'credits-changed': {
      const { count, left, back } = notice
      const text = [
        count > 0 && t('credits-changed', { count }),
        left > 0 && t('credits-not-changed', { count: left }),
      ]
      return {
        text: text.filter(Boolean).join(' '),
        ...(back &&
          count > 0 && {
            action: { label: t('undo'), run: () => void undoCredits(back) },
          }),
      }
    }
    case 'credits-written':
      return { text: t('credits-written', { name: folderName(notice.path) }) }
    case 'trashed':
      return {
        text: ofEpisodes('trashed', notice, t),
        action: { label: t('undo'), run: () => void restoreEpisodes(notice.folders) },
      }
    case 'imported': {
      const { folders, title, before } = notice
      return {
        text: ofEpisodes('imported', notice, t),
        action: { label: t('undo'), run: () => void undoImport(folders, title, before) },
      }
    }
    case 'imported-pasted':
      return {
        text: t('imported-pasted'),
        action: { label: t('undo'), run: () => undoPasted(notice.folder, notice.before) },
      }
  }
}

function compareWith(copy: string, t: TFunction<'app'>): Required<NoticeContent>['action'] {
  return { label: t('compare'), run: () => openSide({ name: 'merge', copy }) }
}

/** One episode by its title, several by their number. */
function ofEpisodes(
  what: 'trashed' | 'imported',
  { folders, title }: { folders: readonly string[]; title: string },
  t: TFunction<'app'>,
): string {
  return folders.length > 1
    ? t(`${what}-several`, { count: folders.length })
    : t(what, { title: title || t('untitled') })
}
