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
  const library = useSession((session) => session.library)
  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])
  const isEmpty = library?.episodes.length === 0
  useScreenFocus(screen === 'workspace' ? `${library?.path} ${isEmpty}` : screen)

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={chosen === 'system' ? system : chosen}
      getStyleNonce={getStyleNonce}
    >
      {screen === 'workspace' && library ? (
        <WorkspaceScreen key={library.path} library={library} />
      ) : (
        screen !== 'starting' && <WelcomeScreen />
      )}
    </MantineProvider>
  )
}
