import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconChevronDown,
  IconFolder,
  IconFolderOpen,
  IconFolderPlus,
  IconFolderSearch,
  IconPhoto,
  IconReplace,
  IconSettings,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { folderName } from './folder-name.ts'
import classes from './library-menu.module.css'

export interface LibraryMenuProps {
  /** Name of the show. */
  name: string
  /** Other libraries opened before: absolute paths, newest first. */
  recent: string[]
  onOpenRecent: (path: string) => void
  onOpen: () => void
  onCreate: () => void
  onShowInFileManager: () => void
  onFindEverywhere: () => void
  onPictures: () => void
  onSettings: () => void
}

/** The show's name, and below it the way to other libraries and to the settings. */
export function LibraryMenu(props: LibraryMenuProps) {
  const { t } = useTranslation('library')
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.name} aria-label={t('menu-label', { name: props.name })}>
          <span className={classes.text}>{props.name}</span>
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {props.recent.length > 0 && (
          <>
            <Menu.Label>{t('recent')}</Menu.Label>
            {props.recent.map((path) => (
              <Menu.Item
                key={path}
                leftSection={<IconFolder size={16} />}
                onClick={() => props.onOpenRecent(path)}
                title={path}
              >
                {folderName(path)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={props.onOpen}>
          {t('open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderPlus size={16} />} onClick={props.onCreate}>
          {t('create')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderSearch size={16} />} onClick={props.onShowInFileManager}>
          {t('show-in-file-manager')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconReplace size={16} />} onClick={props.onFindEverywhere}>
          {t('find-everywhere')} …
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={props.onPictures}>
          {t('pictures')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={props.onSettings}>
          {t('settings')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
