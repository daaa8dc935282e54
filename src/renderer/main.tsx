import './mantine-styles.ts'
import './global.css'
import { createRoot } from 'react-dom/client'
import { connectToMain } from './connect-to-main.ts'
import { loadPasteCleaner } from './editor/paste/paste-cleaner.ts'
import { App } from './screens/app.tsx'
import { startApp } from './start-app.ts'
import { installTrustedHtml } from './trusted-html.ts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  installTrustedHtml()
  connectToMain()
  await startApp()
  createRoot(root).render(<App />)
  // Soon needed, but not to begin with.
  requestIdleCallback(() => void loadPasteCleaner())
}

// Not awaited here: what is loaded later imports from the same file, and would wait for it.
void start()
