/** What `npm start` says when Electron is not there yet, or cannot be. */
export interface StartTexts {
  downloading: string
  stillDownloading(seconds: number): string
  /** Why Electron is missing and what a person can do about it. */
  unavailable(reason: string | undefined): string
  noDisplay: string
  trial: string
  demo: string
}

const en: StartTexts = {
  downloading: 'Electron is not here yet. It is downloaded now, once, about 120 MB …',
  stillDownloading: (seconds) => `… still downloading (${seconds} s)`,
  unavailable: (reason) =>
    `Electron is not installed, and it could not be downloaded: ${
      reason ?? 'the download server did not answer within a second'
    }. With a network connection, npm start fetches it by itself. Behind a proxy, set ` +
    'ELECTRON_GET_USE_PROXY=1 and HTTPS_PROXY; for a mirror, set ELECTRON_MIRROR. ' +
    'The tests need no Electron: npm test.',
  noDisplay:
    'Electron is installed, but there is no display to show a window on (DISPLAY is not set).',
  trial:
    'Until then, the app opens in your Chrome or Chromium, as a trial without Electron: it works on your ' +
    'real files and shortcuts, but has no menus and only plain dialogs. Close its window to end it.',
  demo: 'Until then, here is a demonstration without a window.',
}

const de: StartTexts = {
  downloading: 'Electron fehlt noch. Es wird jetzt einmalig geladen, etwa 120 MB …',
  stillDownloading: (seconds) => `… lädt noch (${seconds} s)`,
  unavailable: (reason) =>
    `Electron ist nicht installiert und ließ sich nicht laden: ${
      reason ?? 'Der Server antwortete nicht innerhalb einer Sekunde'
    }. Mit Netzverbindung holt npm start es selbst. Hinter einem Proxy helfen ` +
    'ELECTRON_GET_USE_PROXY=1 und HTTPS_PROXY, für einen Spiegel ELECTRON_MIRROR. ' +
    'Die Tests brauchen kein Electron: npm test.',
  noDisplay:
    'Electron ist installiert, aber es gibt keinen Bildschirm für ein Fenster (DISPLAY ist nicht gesetzt).',
  trial:
    'Bis dahin öffnet sich die App in Chrome oder Chromium, als Testlauf ohne Electron: Sie arbeitet mit ' +
    'echten Dateien und Tastenkürzeln, hat aber keine Menüs und nur einfache Dialoge. ' +
    'Zum Beenden das Fenster schließen.',
  demo: 'Bis dahin folgt eine Vorführung ohne Fenster.',
}

/** @param language a BCP 47 tag; German texts for German, else English ones */
export function startTexts(language: string): StartTexts {
  return language.toLowerCase().startsWith('de') ? de : en
}
