import { Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFolderSearch, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeActions } from './episode-actions.ts'
import classes from './episode-row.module.css'

export interface EpisodeMenuProps extends Omit<EpisodeActions, 'onOpen' | 'onRename'> {
  folder: string
  /** A damaged episode can be shown and thrown away, no more. */
  isDamaged: boolean
  onStartRename: () => void
  onClose: () => void
}

/** The "…" menu of one episode, open. */
export function EpisodeMenu(props: EpisodeMenuProps) {
  const { t } = useTranslation('library')
  const { folder, isDamaged, onClose } = props
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={240} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.more} aria-label={t('more')}>
          <IconDots size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isDamaged && (
          <>
            <Menu.Item
              leftSection={<IconPencil size={16} />}
              rightSection={<kbd className={classes.key}>F2</kbd>}
              onClick={props.onStartRename}
            >
              {t('rename')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} />}
              onClick={() => props.onDuplicate(folder)}
            >
              {t('duplicate')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<IconFolderSearch size={16} />}
          onClick={() => props.onShowInFileManager(folder)}
        >
          {t('show-in-file-manager')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          rightSection={<kbd className={classes.key}>{t('key-delete')}</kbd>}
          onClick={() => props.onTrash(folder)}
        >
          {t('trash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
