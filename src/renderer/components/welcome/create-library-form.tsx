import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folderName } from '../episodes/folder-name.ts'
import classes from './create-library-form.module.css'
import { proposeFolder } from './propose-folder.ts'

export interface CreateLibraryFormProps {
  /** Absolute path of the folder proposed. */
  proposedPath: string
  /** Asks for another folder; null when the person chose none. */
  onChooseFolder: () => Promise<string | null>
  onCreate: (path: string, name: string) => void
}

/** Name and place of a new library. The folder is called like the show until another one is chosen. */
export function CreateLibraryForm(props: CreateLibraryFormProps) {
  const { t } = useTranslation('app', { keyPrefix: 'welcome' })
  const { proposedPath, onChooseFolder, onCreate } = props
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const path = chosen ?? proposeFolder(proposedPath, name)

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onCreate(path, name.trim() || folderName(path))
  }
  const handleChange = async () => {
    const folder = await onChooseFolder()
    if (folder) setChosen(folder)
  }

  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <div>
        <h2 className={classes.title}>{t('create')}</h2>
        <p className={classes.hint}>{t('create-hint')}</p>
      </div>
      <TextInput
        label={t('name')}
        placeholder={folderName(proposedPath)}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.folder}>
        <div className={classes.path}>
          <span className={classes.label}>{t('folder')}</span>
          <output className={classes.value}>{path}</output>
        </div>
        <Button variant="subtle" size="compact-sm" onClick={handleChange}>
          {t('change')}
        </Button>
      </div>
      <Button type="submit" className={classes.submit}>
        {t('create-button')}
      </Button>
    </form>
  )
}
