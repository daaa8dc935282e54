import type { Node } from '@tiptap/pm/model'
import { foldLines } from '../html/inline-to-hast.ts'
import { type DocxContext, type DocxPicture, value } from './docx-context.ts'
import { creditToDocx, inlineToDocx, run } from './inline-to-docx.ts'
import { DRAWING, PICTURE } from './namespaces.ts'
import { type XmlMarkup, xml } from './xml.ts'

const EMU_PER_PIXEL = 9525
/** The page's text: A4 less its margins, and most of its height. */
const MAX_WIDTH_EMU = 5_731_200
const MAX_HEIGHT_EMU = 7_200_000

/**
 * A cover or figure as a paragraph with the picture, its alt text where screen readers look for it, and one
 * with caption and credit. Without a picture the alt text is a loss.
 */
export function pictureToDocx(picture: Node, context: DocxContext): XmlMarkup[] {
  const { src } = picture.attrs
  const alt = foldLines(picture.child(0).textContent)
  const shown = src ? context.picture(src) : null
  if (!shown && alt) context.losses.add('alt-without-picture', { alt })
  const caption = inlineToDocx(picture.child(1), context, null)
  const credit = creditToDocx(picture, context)
  const space = caption.length > 0 && credit.length > 0 ? [run(' ')] : []
  const words = [...caption, ...space, ...credit]
  return [
    ...(shown ? [pictureParagraph(shown, alt, words.length > 0, context)] : []),
    ...(words.length > 0 ? [styled('Caption', words)] : []),
  ]
}

function pictureParagraph(
  picture: DocxPicture,
  alt: string,
  hasCaption: boolean,
  context: DocxContext,
): XmlMarkup {
  const keep = hasCaption ? [xml('w:keepNext')] : []
  const look = xml('w:pPr', {}, [value('w:pStyle', 'Picture'), ...keep])
  return xml('w:p', {}, [look, xml('w:r', {}, [drawing(picture, alt, context.nextDrawing())])])
}

function styled(style: string, runs: readonly XmlMarkup[]): XmlMarkup {
  return xml('w:p', {}, [xml('w:pPr', {}, [value('w:pStyle', style)]), ...runs])
}

/** A picture in its line (ECMA-376, DrawingML), no larger than the page's text. */
function drawing({ relationshipId, width, height }: DocxPicture, alt: string, id: number) {
  const scale = Math.min(
    1,
    MAX_WIDTH_EMU / (width * EMU_PER_PIXEL),
    MAX_HEIGHT_EMU / (height * EMU_PER_PIXEL),
  )
  const extent = {
    cx: Math.max(1, Math.round(width * EMU_PER_PIXEL * scale)),
    cy: Math.max(1, Math.round(height * EMU_PER_PIXEL * scale)),
  }
  const names = { id, name: `Picture ${id}`, descr: alt }
  return xml('w:drawing', {}, [
    xml('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      xml('wp:extent', extent),
      xml('wp:docPr', names),
      xml('a:graphic', { 'xmlns:a': DRAWING }, [
        xml('a:graphicData', { uri: PICTURE }, [
          xml('pic:pic', { 'xmlns:pic': PICTURE }, [
            xml('pic:nvPicPr', {}, [xml('pic:cNvPr', names), xml('pic:cNvPicPr')]),
            xml('pic:blipFill', {}, [
              xml('a:blip', { 'r:embed': relationshipId }),
              xml('a:stretch', {}, [xml('a:fillRect')]),
            ]),
            xml('pic:spPr', {}, [
              xml('a:xfrm', {}, [xml('a:off', { x: 0, y: 0 }), xml('a:ext', extent)]),
              xml('a:prstGeom', { prst: 'rect' }, [xml('a:avLst')]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ])
}
