/** What every start of the browser has in common: no traffic of its own, no dialogs of its own. */
const common = [
  ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-breakpad'],
  ...['--disable-quic', '--disable-dev-shm-usage', '--password-store=basic', '--use-mock-keychain'],
  ...['--no-proxy-server', '--remote-debugging-port=0', '--disable-search-engine-choice-screen'],
]

/** Tests need the same pixels everywhere and pages that never sleep. The sandbox does not work in containers. */
const unattended = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-startup-window'],
  ...['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows'],
  ...['--disable-renderer-backgrounding', '--force-color-profile=srgb'],
]

/** Each process less is a fifth of a second of computing less for each start; what a window gets is the same. */
const fewProcesses = [
  ...['--no-zygote', '--enable-features=NetworkServiceInProcess2'],
  '--disable-features=SpareRendererForSitePerProcess,OptimizationHints,MediaRouter,Translate',
]

export interface ChromiumStart {
  headed: boolean
  locale: string
  profile: string
  /** The loopback server that serves custom schemes; no other name resolves, so nothing leaves the machine. */
  port: number
  /** Chromium refuses to run as root with its sandbox. */
  asRoot: boolean
}

export function chromiumFlags({ headed, locale, profile, port, asRoot }: ChromiumStart): string[] {
  // A window without tabs and address bar. Chromium opens one only by itself, so the first window takes it over.
  // --test-type keeps Chromium from warning of --host-resolver-rules.
  const attended = ['--app=data:text/html,', '--window-size=1280,860', '--test-type']
  return [
    ...common,
    ...(headed
      ? [...attended, ...(asRoot ? ['--no-sandbox'] : [])]
      : [...unattended, ...fewProcesses]),
    `--lang=${locale}`,
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port},MAP * ~NOTFOUND`,
  ]
}
