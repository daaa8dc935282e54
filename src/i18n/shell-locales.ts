import deCli from '../../resources/locales/de/cli.json' with { type: 'json' }
import deDialogs from '../../resources/locales/de/dialogs.json' with { type: 'json' }
import deMenu from '../../resources/locales/de/menu.json' with { type: 'json' }
import enCli from '../../resources/locales/en/cli.json' with { type: 'json' }
import enDialogs from '../../resources/locales/en/dialogs.json' with { type: 'json' }
import enMenu from '../../resources/locales/en/menu.json' with { type: 'json' }

/** The texts of what is no window: the system's menus and dialogs, and the command line. */
export const shellLocales = {
  de: {
    cli: deCli,
    dialogs: deDialogs,
    menu: deMenu,
  },
  en: {
    cli: enCli,
    dialogs: enDialogs,
    menu: enMenu,
  },
} as const
