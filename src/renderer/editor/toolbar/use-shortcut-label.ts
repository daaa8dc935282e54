import { isMacOS } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { formatShortcut } from './format-shortcut.ts'

/** Words for a tooltip: what a control does, and its shortcut as the system shows it. */
export function useShortcutLabel(): (label: string, shortcut?: string) => string {
  const { t } = useTranslation('editor')
  const names = { control: t('key-control'), shift: t('key-shift') }
  return (label, shortcut) =>
    shortcut ? `${label}  ${formatShortcut(shortcut, isMacOS(), names)}` : label
}
