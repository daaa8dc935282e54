import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { focusPage } from '../commands/focus-page.ts'
import { setParagraph, toggleHeading } from '../commands/set-block.ts'
import { HEADING_LEVELS, type HeadingLevel } from '../queries/is-block-active.ts'
import css from './toolbar.module.css'
import { keepFocus, type ToolbarItemProps } from './toolbar-button.tsx'
import { useShortcutLabel } from './use-shortcut-label.ts'

export interface StyleMenuProps {
  editor: Editor
  item: ToolbarItemProps
  headingLevel: HeadingLevel | null
  isDisabled: boolean
}

/** Paragraph or heading 2 to 4: shows what the cursor is in, and changes it. */
export function StyleMenu({ editor, item, headingLevel, isDisabled }: StyleMenuProps) {
  const { t } = useTranslation('editor')
  const withShortcut = useShortcutLabel()
  const current = headingLevel ? t('heading', { level: headingLevel }) : t('paragraph')
  const styles = [
    { level: null, label: t('paragraph'), shortcut: 'Mod-Alt-0' },
    ...HEADING_LEVELS.map((level) => ({
      level,
      label: t('heading', { level }),
      shortcut: `Mod-Alt-${level}`,
    })),
  ]
  const choose = (level: HeadingLevel | null) => {
    if (level === headingLevel) focusPage(editor)
    else if (level) toggleHeading(level)(editor)
    else setParagraph(editor)
  }
  return (
    <Menu position="bottom-start" shadow="md" disabled={isDisabled} returnFocus={false}>
      <Menu.Target>
        <UnstyledButton
          {...item}
          className={css.style}
          aria-label={`${t('style')}: ${current}`}
          aria-disabled={isDisabled || undefined}
          onMouseDown={keepFocus}
        >
          {current}
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('style')}>
        {styles.map(({ level, label, shortcut }) => (
          <Menu.RadioItem
            key={shortcut}
            value={shortcut}
            checked={level === headingLevel}
            closeMenuOnClick
            rightSection={<kbd className={css.keys}>{withShortcut('', shortcut).trim()}</kbd>}
            onClick={() => choose(level)}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
