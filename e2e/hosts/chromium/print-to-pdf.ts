import { checkOptions } from './check-options.ts'
import type { PageSession } from './page-session.ts'

const known = [
  ...['landscape', 'displayHeaderFooter', 'printBackground', 'scale', 'pageSize', 'pageRanges'],
  ...['margins', 'headerTemplate', 'footerTemplate', 'preferCSSPageSize', 'generateTaggedPDF'],
  ...['generateDocumentOutline'],
]

/** Width and height of paper in inches. */
const papers: Record<string, readonly [number, number]> = {
  ...{ A0: [33.1, 46.8], A1: [23.4, 33.1], A2: [16.54, 23.4], A3: [11.7, 16.54] },
  ...{ A4: [8.27, 11.7], A5: [5.83, 8.27], A6: [4.13, 5.83] },
  ...{ Letter: [8.5, 11], Legal: [8.5, 14], Tabloid: [11, 17], Ledger: [17, 11] },
}

/**
 * webContents.printToPDF, with Electron's defaults (US Letter).
 *
 * @returns the PDF file
 * @throws Error for a paper that Electron does not know; NotImplemented for unknown options
 */
export async function printToPdf(
  page: PageSession,
  options: Electron.PrintToPDFOptions,
): Promise<Buffer> {
  checkOptions('printToPDF', options, known)
  const { margins, pageSize = 'Letter', ...rest } = options
  const [paperWidth, paperHeight] = paperSize(pageSize)
  const { data } = await page.send('Page.printToPDF', {
    ...rest,
    ...{ paperWidth, paperHeight },
    ...(margins?.top !== undefined && { marginTop: margins.top }),
    ...(margins?.bottom !== undefined && { marginBottom: margins.bottom }),
    ...(margins?.left !== undefined && { marginLeft: margins.left }),
    ...(margins?.right !== undefined && { marginRight: margins.right }),
  })
  return Buffer.from(data, 'base64')
}

function paperSize(size: NonNullable<Electron.PrintToPDFOptions['pageSize']>) {
  if (typeof size === 'object') return [size.width, size.height] as const
  const paper = papers[size]
  if (!paper) throw new Error(`Invalid pageSize ${size}`)
  return paper
}
