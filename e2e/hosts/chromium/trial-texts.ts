const texts = {
  en: {
    suffix: ' — trial without Electron',
    openPath: 'Which file or folder? Give its full path.',
    savePath: 'Save under which full path?',
    choose: 'Which one? Give its number.',
    outside: 'Without Electron this cannot be opened for you',
  },
  de: {
    suffix: ' — Testlauf ohne Electron',
    openPath: 'Welche Datei oder welcher Ordner? Bitte den ganzen Pfad angeben.',
    savePath: 'Unter welchem ganzen Pfad sichern?',
    choose: 'Welche Möglichkeit? Bitte ihre Nummer angeben.',
    outside: 'Ohne Electron lässt sich das nicht für Sie öffnen',
  },
}

/** What a person reads in a trial without Electron: German where the system speaks it, else English. */
export function trialTexts(language: string): typeof texts.en {
  return language.toLowerCase().startsWith('de') ? texts.de : texts.en
}
