import type { Node } from '@tiptap/pm/model'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { nameFactsApart } from '../facts-apart.ts'
import { isEmptyBody } from '../html/article-to-hast.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { playableUrl } from '../html/player-to-hast.ts'
import { Losses } from '../losses.ts'
import { packFiles } from '../packed/pack-files.ts'
import type { PackedFile } from '../packed/packed-format.ts'
import type { PackOptions, PackPage } from '../packed/packed-page.ts'
import { blocksToDocx } from './blocks-to-docx.ts'
import { DocxContext, value } from './docx-context.ts'
import { docxPictures } from './docx-pictures.ts'
import { inlineToDocx, linkToDocx, run } from './inline-to-docx.ts'
import { OFFICE_RELATIONSHIPS, PLACED_DRAWING, WORD, WORD_SETTINGS } from './namespaces.ts'
import { numberingToDocx } from './numbering-to-docx.ts'
import {
  contentTypes,
  coreProperties,
  documentRelationships,
  packageRelationships,
} from './package-parts.ts'
import { pictureToDocx } from './picture-to-docx.ts'
import { stylesToDocx } from './styles-to-docx.ts'
import { type XmlMarkup, xml, xmlFile } from './xml.ts'

/**
 * A page as the parts of a Word document (ECMA-376, transitional): title, cover, lead, player, body, in the
 * styles that Word itself has for them. No macro, no field, and nothing outside of it but the addresses of
 * links. Who speaks and when stands as words before a paragraph. Lost: block ids, and what `losses` names.
 */
export const serializeDocxParts: PackPage = (
  page,
  { fallbackLanguage, creditTemplates, pictures },
) => {
  const facts = pageFacts(page)
  const losses = new Losses()
  const parts = docxPictures(page, pictures)
  const language = facts.language ?? fallbackLanguage
  const context = new DocxContext(language, losses, parts, creditTemplates)
  nameFactsApart(facts, losses, ['language', 'tags'])
  const document = documentToDocx(page, context)
  const title = pageParts(page).title.textContent
  const files = new Map([
    ['[Content_Types].xml', xmlFile(contentTypes())],
    ['_rels/.rels', xmlFile(packageRelationships())],
    ['word/document.xml', xmlFile(document)],
    ['word/_rels/document.xml.rels', xmlFile(documentRelationships(context.relationships))],
    ['word/styles.xml', xmlFile(stylesToDocx(language))],
    ['word/numbering.xml', xmlFile(numberingToDocx(context.lists))],
    ['word/settings.xml', xmlFile(SETTINGS)],
    ['docProps/core.xml', xmlFile(coreProperties(title, language, facts.tags))],
  ])
  for (const picture of parts.values()) {
    if (picture) files.set(`word/${picture.part}`, picture.bytes)
  }
  return { files, losses: losses.list }
}

/** The same as a .docx. The same page is the same bytes. */
export function serializeDocx(page: PageDocument, options: PackOptions): PackedFile {
  const { files, losses } = serializeDocxParts(page, options)
  return { bytes: packFiles(files), losses }
}

function documentToDocx(page: PageDocument, context: DocxContext): XmlMarkup {
  const { title, cover, lead, player, body } = pageParts(page)
  const namespaces = {
    'xmlns:w': WORD,
    'xmlns:r': OFFICE_RELATIONSHIPS,
    'xmlns:wp': PLACED_DRAWING,
  }
  return xml('w:document', namespaces, [
    xml('w:body', {}, [
      ...styledParagraph(
        'Title',
        title.content.size > 0 ? [run(foldLines(title.textContent))] : [],
      ),
      ...pictureToDocx(cover, context),
      ...styledParagraph('Subtitle', inlineToDocx(lead, context, null)),
      ...playerToDocx(player, pageFacts(page).audioUrl, context),
      ...(isEmptyBody(body) ? [] : blocksToDocx(body.children, context)),
      A4,
    ]),
  ])
}

/** The name of the show, a link to what is to be heard. */
function playerToDocx(player: Node, audioUrl: string | null, context: DocxContext): XmlMarkup[] {
  const show = foldLines(player.textContent)
  const url = playableUrl(audioUrl, context)
  if (url !== null) return [xml('w:p', {}, [linkToDocx(url, show || url, context)])]
  return show ? [xml('w:p', {}, [run(show)])] : []
}

function styledParagraph(style: string, runs: readonly XmlMarkup[]): XmlMarkup[] {
  if (runs.length === 0) return []
  return [xml('w:p', {}, [xml('w:pPr', {}, [value('w:pStyle', style)]), ...runs])]
}

/** Word's layout of today, not that of 2007. */
const SETTINGS = xml('w:settings', { 'xmlns:w': WORD }, [
  xml('w:compat', {}, [
    xml('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': WORD_SETTINGS,
      'w:val': 15,
    }),
  ]),
])

const MARGIN = 1440

const A4 = xml('w:sectPr', {}, [
  xml('w:pgSz', { 'w:w': 11_906, 'w:h': 16_838 }),
  xml('w:pgMar', {
    'w:top': MARGIN,
    'w:right': MARGIN,
    'w:bottom': MARGIN,
    'w:left': MARGIN,
    'w:header': 720,
    'w:footer': 720,
    'w:gutter': 0,
  }),
])
