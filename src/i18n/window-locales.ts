import deApp from '../../resources/locales/de/app.json' with { type: 'json' }
import deEditor from '../../resources/locales/de/editor.json' with { type: 'json' }
import deFacts from '../../resources/locales/de/facts.json' with { type: 'json' }
import deLibrary from '../../resources/locales/de/library.json' with { type: 'json' }
import deProblems from '../../resources/locales/de/problems.json' with { type: 'json' }
import deSettings from '../../resources/locales/de/settings.json' with { type: 'json' }
import enApp from '../../resources/locales/en/app.json' with { type: 'json' }
import enEditor from '../../resources/locales/en/editor.json' with { type: 'json' }
import enFacts from '../../resources/locales/en/facts.json' with { type: 'json' }
import enLibrary from '../../resources/locales/en/library.json' with { type: 'json' }
import enProblems from '../../resources/locales/en/problems.json' with { type: 'json' }
import enSettings from '../../resources/locales/en/settings.json' with { type: 'json' }

/** The texts that the window needs from its first moment, by language and namespace (a file each in resources/locales). */
export const windowLocales = {
  de: {
    app: deApp,
    editor: deEditor,
    facts: deFacts,
    library: deLibrary,
    problems: deProblems,
    settings: deSettings,
  },
  en: {
    app: enApp,
    editor: enEditor,
    facts: enFacts,
    library: enLibrary,
    problems: enProblems,
    settings: enSettings,
  },
} as const
