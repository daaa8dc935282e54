import fc from 'fast-check'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { XSS_VECTORS } from '../testing/xss-vectors.ts'
import { PLACE, plainElement, takePlainBlocks } from './plain-blocks.ts'
import { readDocument } from './read-document.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './serialize-html.ts'

/** Trees by what they hold, not by where it stood in the source. */
const shape = (content: Nodes): unknown =>
  JSON.parse(JSON.stringify(content, (key, value) => (key === 'position' ? undefined : value)))

function expectSame(html: string): void {
  expect(shape(readDocument(html))).toEqual(shape(fromHtml(html)))
}

/** What changes how the lines below it are read. */
const FRAMES = (
  '<!doctype html> <!-- --> <html> </html> <head> </head> <body> </body> <frameset> <noscript> ' +
  '</noscript> <title> </title> <textarea> </textarea> <script> </script> <style> <xmp> <plaintext> ' +
  '<template> </template> <select> </select> <option> <svg> </svg> <desc> <math> <mi> <table> </table> ' +
  '<tr> <td> </td> <caption> <colgroup> <b> </b> <a> </a> <nobr> <p> </p> <div> </div> <pre> </pre> ' +
  '<form> </form> <button> </button> <li> <dd> <h3> </h3> <b><h2> <figure> <main> <article> <aside> <iframe> ' +
  '<object> <marquee> <ruby> <rt> <dialog> <br> <hr> <img> <input> text &amp; \ufdd0 <p>\ufdd0</p>'
).split(' ')

const PLAIN = [
  '<p>Ein Satz.</p>',
  '<p> Noch „einer“ </p>',
  '<h2>Ein Titel</h2>',
  '<p><b class="speaker">Sam:</b> Ja.</p>',
  '<p><b class="speaker"></b> Ja.</p>',
  '<p><time class="start" datetime="PT4.3S">0:04</time> Nein.</p>',
  '<p><b class="speaker">Sam:</b> <time class="start" datetime="PT4S">0:04</time> Ja.</p>',
]

const arbitraryHtml = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 7, arbitrary: fc.constantFrom(...PLAIN) },
        { weight: 5, arbitrary: fc.constantFrom(...FRAMES) },
        { weight: 1, arbitrary: arbitraryText },
        { weight: 1, arbitrary: arbitraryText.map((text) => `<p>${text}</p>`) },
        { weight: 1, arbitrary: fc.constantFrom(...XSS_VECTORS) },
      ),
      fc.constantFrom('\n', '\n', '\n', '\n\n', '', ' \n', '\r\n'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) => lines.flat().join(''))

test(
  'a document without its plain paragraphs is read as the whole',
  () => {
    fc.assert(fc.property(arbitraryHtml, expectSame), { numRuns: RUNS * 5 })
  },
  RUNS * 600,
)

test.each([
  ['page', serializeHtmlPage],
  ['fragment', serializeHtmlFragment],
])(
  'any exported %s is read as the whole',
  (_name, serialize) => {
    const options = { fallbackLanguage: 'de', pictureUrl: encodeURI }
    fc.assert(
      fc.property(arbitraryPage, (page) => expectSame(serialize(page, options).text)),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)

test.each(FRAMES)('what stands below %j is read as the whole', (frame) => {
  for (const plain of PLAIN) {
    expectSame(`${frame}\n${plain}\n${plain}\n<p>a <i>b</i></p>`)
    expectSame(`<div>\n${plain}\n${frame}${plain}\n${plain}\n</div>`)
  }
})

test('a table that puts a run out keeps the line ends of it', () => {
  expectSame('<table>\n<p>Ein Satz.</p>\n<p>Ein Satz.</p>\ntext\n')
})

test('a run of plain paragraphs is parsed as one', () => {
  const source = {
    divider: '\n',
    place: `<p>${PLACE}</p>`,
    plainBlock: () => plainElement('p', 'a'),
  }
  expect(takePlainBlocks('a\nb\nc', source).source).toBe(`<p>${PLACE}</p>`)
})
