import { useRovingIndex } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkForm } from './toolbar/link-form.tsx'
import { StyleMenu } from './toolbar/style-menu.tsx'
import styles from './toolbar/toolbar.module.css'
import { ToolbarButton } from './toolbar/toolbar-button.tsx'
import { TOOLBAR_GROUPS, type ToolbarControl } from './toolbar/toolbar-controls.ts'
import { useToolbarState } from './toolbar/use-toolbar-state.ts'

const CONTROLS = TOOLBAR_GROUPS.flat()

/** Formatting for the page. One stop for Tab; the arrow keys move within it. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const { headingLevel, can, active } = useToolbarState(editor)
  const { getItemProps } = useRovingIndex({ total: CONTROLS.length + 1 })

  const show = (control: ToolbarControl) => {
    const { name, icon, shortcut, run, needs } = control
    const isDisabled = !can[needs]
    const item = getItemProps({
      index: CONTROLS.indexOf(control) + 1,
      onClick: () => !isDisabled && run(editor),
    })
    const isToggle = name in active
    const renderButton = (isOpen?: boolean) => (
      <ToolbarButton
        key={name}
        item={item}
        icon={icon}
        label={t(name)}
        isDisabled={isDisabled}
        {...(shortcut && { shortcut })}
        {...(isToggle && { isActive: active[name as keyof typeof active] })}
        {...(isOpen !== undefined && { isOpen })}
      />
    )
    if (name !== 'link') return renderButton()
    return (
      <LinkForm key={name} editor={editor} isLinked={active.link} renderButton={renderButton} />
    )
  }

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <StyleMenu
        editor={editor}
        item={getItemProps({ index: 0 })}
        headingLevel={headingLevel}
        isDisabled={!can.block}
      />
      {TOOLBAR_GROUPS.map((group) => (
        <Fragment key={group[0]?.name}>
          <span className={styles.divider} />
          {group.map(show)}
        </Fragment>
      ))}
    </div>
  )
}
