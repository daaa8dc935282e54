import deApp from '../../resources/locales/de/app.json' with { type: 'json' }
import deCli from '../../resources/locales/de/cli.json' with { type: 'json' }
import deDialogs from '../../resources/locales/de/dialogs.json' with { type: 'json' }
import deEditor from '../../resources/locales/de/editor.json' with { type: 'json' }
import deExport from '../../resources/locales/de/export.json' with { type: 'json' }
import deFacts from '../../resources/locales/de/facts.json' with { type: 'json' }
import deLibrary from '../../resources/locales/de/library.json' with { type: 'json' }
import deMenu from '../../resources/locales/de/menu.json' with { type: 'json' }
import deMerging from '../../resources/locales/de/merging.json' with { type: 'json' }
import deOutline from '../../resources/locales/de/outline.json' with { type: 'json' }
import dePictures from '../../resources/locales/de/pictures.json' with { type: 'json' }
import deProblems from '../../resources/locales/de/problems.json' with { type: 'json' }
import deReceipt from '../../resources/locales/de/receipt.json' with { type: 'json' }
import deSettings from '../../resources/locales/de/settings.json' with { type: 'json' }
import deVersions from '../../resources/locales/de/versions.json' with { type: 'json' }
import enApp from '../../resources/locales/en/app.json' with { type: 'json' }
import enCli from '../../resources/locales/en/cli.json' with { type: 'json' }
import enDialogs from '../../resources/locales/en/dialogs.json' with { type: 'json' }
import enEditor from '../../resources/locales/en/editor.json' with { type: 'json' }
import enExport from '../../resources/locales/en/export.json' with { type: 'json' }
import enFacts from '../../resources/locales/en/facts.json' with { type: 'json' }
import enLibrary from '../../resources/locales/en/library.json' with { type: 'json' }
import enMenu from '../../resources/locales/en/menu.json' with { type: 'json' }
import enMerging from '../../resources/locales/en/merging.json' with { type: 'json' }
import enOutline from '../../resources/locales/en/outline.json' with { type: 'json' }
import enPictures from '../../resources/locales/en/pictures.json' with { type: 'json' }
import enProblems from '../../resources/locales/en/problems.json' with { type: 'json' }
import enReceipt from '../../resources/locales/en/receipt.json' with { type: 'json' }
import enSettings from '../../resources/locales/en/settings.json' with { type: 'json' }
import enVersions from '../../resources/locales/en/versions.json' with { type: 'json' }

/** Every text of the user interface, by language and namespace (a file each in resources/locales). */
export const locales = {
  de: {
    app: deApp,
    cli: deCli,
    dialogs: deDialogs,
    editor: deEditor,
    export: deExport,
    facts: deFacts,
    library: deLibrary,
    menu: deMenu,
    merging: deMerging,
    outline: deOutline,
    pictures: dePictures,
    problems: deProblems,
    receipt: deReceipt,
    settings: deSettings,
    versions: deVersions,
  },
  en: {
    app: enApp,
    cli: enCli,
    dialogs: enDialogs,
    editor: enEditor,
    export: enExport,
    facts: enFacts,
    library: enLibrary,
    menu: enMenu,
    merging: enMerging,
    outline: enOutline,
    pictures: enPictures,
    problems: enProblems,
    receipt: enReceipt,
    settings: enSettings,
    versions: enVersions,
  },
} as const

/** A language that the user interface speaks. */
export type UiLanguage = keyof typeof locales
