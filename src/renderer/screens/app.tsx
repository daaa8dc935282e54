import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { useSession } from '../stores/session.ts'
import { cssVariablesResolver, getStyleNonce, theme } from '../theme.ts'
import { useScreenFocus } from './use-screen-focus.ts'
import { WelcomeScreen } from './welcome/welcome-screen.tsx'
import { WorkspaceScreen } from './workspace/workspace-screen.tsx'

/** The window: the welcome screen, or a library and its pages. */
export function App() {
  const system = useColorScheme()
  const chosen = useSession((session) => session.settings.theme)
  const screen = useSession((session) => session.screen)
  const path = useSession(({ library }) => library?.path)
  const isEmpty = useSession(({ library }) => library?.episodes.length === 0)
  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])
  useScreenFocus(screen === 'workspace' ? `${path} ${isEmpty}` : screen)

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={chosen === 'system' ? system : chosen}
      getStyleNonce={getStyleNonce}
    >
      {screen === 'workspace' && path !== undefined ? (
        <WorkspaceScreen key={path} />
      ) : (
        screen !== 'starting' && <WelcomeScreen />
      )}
    </MantineProvider>
  )
}
