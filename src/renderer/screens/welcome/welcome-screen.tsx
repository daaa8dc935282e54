import { Button } from '@mantine/core'
import { IconArrowLeft, IconFolder, IconFolderOpen, IconSparkles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { folderName } from '../../components/episodes/folder-name.ts'
import { ProblemBar } from '../../components/problems/problem-bar.tsx'
import { ChoiceButton } from '../../components/welcome/choice-button.tsx'
import { CreateLibraryForm } from '../../components/welcome/create-library-form.tsx'
import { LanguageSwitch } from '../../components/welcome/language-switch.tsx'
import {
  chooseFolder,
  chooseLibrary,
  createLibrary,
  openLibrary,
  openSample,
} from '../../stores/library-actions.ts'
import { dismissNotice, useNotices } from '../../stores/notices.ts'
import { showWorkspace, useSession } from '../../stores/session.ts'
import { changeSettings } from '../../stores/settings-actions.ts'
import classes from './welcome-screen.module.css'

/** The first start, and the choice of another library. */
export function WelcomeScreen() {
  const { t } = useTranslation('app', { keyPrefix: 'welcome' })
  const { library, problem, recent, proposedPath, settings } = useSession()
  const notices = useNotices((state) => state.shown)

  return (
    <main className={classes.screen} aria-label="Reinschrift">
      <div className={classes.column}>
        <header className={classes.header}>
          <h1 className={classes.name}>Reinschrift</h1>
          <p className={classes.what}>{t('what')}</p>
        </header>
        {problem && <ProblemBar problem={problem} />}
        {notices.map(({ id, notice }) =>
          notice.kind === 'problem' ? (
            <ProblemBar key={id} problem={notice.problem} onDismiss={() => dismissNotice(id)} />
          ) : null,
        )}
        <CreateLibraryForm
          proposedPath={proposedPath}
          onChooseFolder={() => chooseFolder('create')}
          onCreate={createLibrary}
        />
        <div>
          <ChoiceButton
            icon={IconFolderOpen}
            label={t('open')}
            hint={t('open-hint')}
            onClick={chooseLibrary}
          />
          <ChoiceButton
            icon={IconSparkles}
            label={t('sample')}
            hint={t('sample-hint')}
            onClick={openSample}
          />
        </div>
        {recent.length > 0 && (
          <section>
            <h2 className={classes.heading}>{t('recent')}</h2>
            {recent.map((path) => (
              <ChoiceButton
                key={path}
                icon={IconFolder}
                label={folderName(path)}
                hint={path}
                onClick={() => openLibrary(path)}
              />
            ))}
          </section>
        )}
        <footer className={classes.footer}>
          {library ? (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowLeft size={16} />}
              onClick={showWorkspace}
            >
              {t('back', { name: library.name })}
            </Button>
          ) : (
            <span />
          )}
          <LanguageSwitch
            language={settings.language}
            onChange={(language) => changeSettings({ language })}
          />
        </footer>
      </div>
    </main>
  )
}
