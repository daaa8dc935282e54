import deExport from '../../resources/locales/de/export.json' with { type: 'json' }
import deMerging from '../../resources/locales/de/merging.json' with { type: 'json' }
import deOutline from '../../resources/locales/de/outline.json' with { type: 'json' }
import dePictures from '../../resources/locales/de/pictures.json' with { type: 'json' }
import deProofing from '../../resources/locales/de/proofing.json' with { type: 'json' }
import deReceipt from '../../resources/locales/de/receipt.json' with { type: 'json' }
import deReplacing from '../../resources/locales/de/replacing.json' with { type: 'json' }
import deVersions from '../../resources/locales/de/versions.json' with { type: 'json' }
import enExport from '../../resources/locales/en/export.json' with { type: 'json' }
import enMerging from '../../resources/locales/en/merging.json' with { type: 'json' }
import enOutline from '../../resources/locales/en/outline.json' with { type: 'json' }
import enPictures from '../../resources/locales/en/pictures.json' with { type: 'json' }
import enProofing from '../../resources/locales/en/proofing.json' with { type: 'json' }
import enReceipt from '../../resources/locales/en/receipt.json' with { type: 'json' }
import enReplacing from '../../resources/locales/en/replacing.json' with { type: 'json' }
import enVersions from '../../resources/locales/en/versions.json' with { type: 'json' }

/** The texts of what opens later in the window, panels and comparisons; loaded with the first of them. */
export const panelLocales = {
  de: {
    export: deExport,
    merging: deMerging,
    outline: deOutline,
    pictures: dePictures,
    proofing: deProofing,
    receipt: deReceipt,
    replacing: deReplacing,
    versions: deVersions,
  },
  en: {
    export: enExport,
    merging: enMerging,
    outline: enOutline,
    pictures: enPictures,
    proofing: enProofing,
    receipt: enReceipt,
    replacing: enReplacing,
    versions: enVersions,
  },
} as const
