import { describe, expect, test } from 'vitest'
import { pageFacts, pageParts } from '../../page.ts'
import { Problem } from '../../problem.ts'
import { countIds } from '../testing/count-ids.ts'
import { describeBody, describeItems } from '../testing/describe-page.ts'
import { parseHtml } from './parse-html.ts'

const parse = (html: string) => parseHtml(html, countIds())
/** The body of a page whose title is settled, so that only the construct is at stake. */
const body = (html: string) => describeBody(parse(around(html)).page).slice(2)
const items = (html: string) => describeItems(parse(around(html)).items).slice(1)
const around = (html: string) => `<h1>Der Titel der Seite</h1><p>Ein Satz.</p><h2>Teil</h2>${html}`

describe('a foreign page', () => {
  const { page, items: receipt } = parse(`<!doctype html>
<html lang="de-DE"><head>
<title>Wie Sam LinkedIn nutzt – Stroisch.eu</title>
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<style>p { color: red }</style>
</head><body>
<header><a href="/">Stroisch</a><nav><ul><li>Start</li><li>Über</li></ul></nav></header>
<main><article>
<header><h1>Wie Sam LinkedIn nutzt</h1><p>5. März 2024</p></header>
<figure><img src="images/sam.jpg" alt="Sam im Büro" width="800" height="600">
<figcaption>Sam im Büro. Foto: <a href="https://anna.eu">Anna</a>/<a href="https://canva.com">Canva.com</a></figcaption></figure>
<p><strong>Episode 25//</strong> Sam ist   Spezialist für
 agile&nbsp;Methoden.</p>
<h2>Wo Sam die Chancen sieht</h2>
<p>Ein Satz mit <b>fett</b>, <i>kursiv</i>, <del>alt</del>, <code>code</code> und <a href="https://a.eu" title="A">Link</a>.<br>
Neue Zeile.</p>
<aside>Werbung</aside><script>alert(1)</script>
</article>
<section id="comments"><h3>Kommentare</h3><form><label>Name</label><input></form></section></main>
<footer>Impressum</footer></body></html>`)
  const { title, cover, lead } = pageParts(page)

  test('gives title, language and date', () => {
    expect(title.textContent).toBe('Wie Sam LinkedIn nutzt')
    expect(pageFacts(page)).toMatchObject({ language: 'de-DE', date: '2024-03-05', number: 25 })
  })

  test('gives its first picture as the cover, with the credit and its link apart', () => {
    expect(cover.toString()).toBe('cover(alt("Sam im Büro"), caption("Sam im Büro."))')
    expect(cover.attrs).toMatchObject({
      src: 'images/sam.jpg',
      width: 800,
      height: 600,
      credit: { creator: 'Anna', source: 'Canva.com', sourceUrl: 'https://canva.com' },
    })
  })

  test('gives its words, white space as a browser shows it', () => {
    expect(lead.textContent).toBe('Episode 25// Sam ist Spezialist für agile\u00a0Methoden.')
    expect(describeBody(page)).toEqual([
      'paragraph("5. März 2024")',
      'heading("Wo Sam die Chancen sieht")',
      'paragraph("Ein Satz mit ", strong("fett"), ", ", emphasis("kursiv"), ", ", strike("alt"), ", ", code("code"), " und ", link("Link"), ".", hardBreak, "Neue Zeile.")',
    ])
  })

  test('lists what was found and what was left out, in its order', () => {
    expect(describeItems(receipt)).toEqual([
      'fact {"language":"de-DE"}: de-DE',
      'fact {"date":"2024-03-05"}: 2024-03-05',
      'slot title: Wie Sam LinkedIn nutzt',
      'removed navigation: Stroisch\nStart\nÜber',
      'slot alt: Sam im Büro',
      'slot caption: Sam im Büro.',
      'credit "Anna":  Foto: Anna/Canva.com',
      'slot lead: Episode 25// Sam ist Spezialist für agile\u00a0Methoden.',
      'fact {"number":25}: Episode 25',
      'removed navigation: Werbung',
      'removed comment-form: Kommentare\nName',
      'removed navigation: Impressum',
    ])
  })
})

describe('the main content', () => {
  test('is the largest article', () => {
    const html = '<article>Kurz</article><article><p>Der längere Artikel.</p></article>'
    expect(describeItems(parse(html).items)).toContain('removed navigation: Kurz')
  })

  test('is the container that holds nearly all paragraphs', () => {
    const html = `<div>Menü</div><div><div><p>${'Ein Satz. '.repeat(20)}</p></div></div><p>Rand</p>`
    expect(describeItems(parse(html).items)).toEqual([
      'removed navigation: Menü',
      'removed navigation: Rand',
    ])
  })

  test('is the whole page where no container holds nearly all paragraphs', () => {
    const part = (words: string) => `<div><p>${words.repeat(20)}</p></div>`
    const { page, items: receipt } = parse(`<body>${part('Eins. ')}${part('Zwei. ')}</body>`)
    expect(page.textContent).toMatch(/^Eins.*Zwei\.$/)
    expect(receipt).toEqual([])
  })

  test('may stand in a form that wraps the whole page', () => {
    const { page } = parse('<form><p>Ein Satz über Sam.</p><p>Noch ein Satz.</p></form>')
    expect(page.textContent).toBe('Ein Satz über Sam.Noch ein Satz.')
  })

  test('has its title outside', () => {
    const { page } = parse('<h1>Ein Titel, der bleibt</h1><article><p>Ein Satz.</p></article>')
    expect(pageParts(page).title.textContent).toBe('Ein Titel, der bleibt')
  })
})

describe('blocks', () => {
  test.each([
    [
      '<ul><li>a<ul><li>b</li></ul><li><p>c</p><p>d</p></ul>',
      'bulletList(listItem(paragraph("a"), bulletList(listItem(paragraph("b")))), listItem(paragraph("c"), paragraph("d")))',
    ],
    [
      '<ol start="3"><li><ol><li>a</li></ol></li></ol>',
      'orderedList(listItem(paragraph, orderedList(listItem(paragraph("a")))))',
    ],
    [
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      'bulletList(listItem(paragraph("a"), bulletList(listItem(paragraph("b")))))',
    ],
    ['<blockquote>a<footer>b</footer></blockquote>', 'blockquote(paragraph("a"), paragraph("b"))'],
    ['<hr>', 'horizontalRule'],
    ['<h3>a</h3>', 'heading("a")'],
    ['lose <b>Wörter</b>', 'paragraph("lose ", strong("Wörter"))'],
    ['<b><p>a</p></b>', 'paragraph("a")'],
  ])('%s', (html, block) => {
    expect(body(html)).toEqual([block])
    expect(items(html)).toEqual([])
  })

  test('empty paragraphs are spacers', () => {
    expect(body('<p>&nbsp;</p><p> </p><p><br></p><div></div>')).toEqual([])
  })
})

describe('what the page cannot hold keeps its words and is named', () => {
  test.each([
    [
      '<table><caption>T</caption><tr><th>A<th>B<tr><td>1<td><b>2</b></table>',
      ['paragraph("T")', 'paragraph("A | B")', 'paragraph("1 | ", strong("2"))'],
      ['simplified table: T\nA\nB\n1\n2'],
    ],
    [
      '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
      ['paragraph("a")', 'paragraph("b")'],
      [],
    ],
    [
      '<pre>let a\n  b</pre>',
      ['paragraph(code("let a"), hardBreak, code("  b"))'],
      ['simplified code-block: let a\n  b'],
    ],
    ['<h6>a</h6>', ['heading("a")'], ['simplified heading-level: a']],
    [
      '<dl><dt>a<dd>b</dl>',
      ['paragraph(strong("a"))', 'paragraph("b")'],
      ['simplified definition-list: a\nb'],
    ],
    ['<p>H<sub>2</sub>O</p>', ['paragraph("H2O")'], ['simplified raised-text: 2']],
    [
      '<p>a <img src="b.jpg" alt="c"> d</p>',
      ['paragraph("a d")', 'figure(alt("c"), caption)'],
      ['simplified inline-picture: a d'],
    ],
    [
      '<p><a href="https://a.eu"><img src="b.jpg" alt="c"></a></p>',
      ['figure(alt("c"), caption)'],
      ['simplified picture-link: https://a.eu'],
    ],
    [
      '<img src="https://a.eu/b.jpg" alt="c">',
      ['figure(alt("c"), caption)'],
      ['simplified picture-address: https://a.eu/b.jpg'],
    ],
    [
      '<img src="../../secret.jpg" alt="c">',
      ['figure(alt("c"), caption)'],
      ['simplified picture-address: ../../secret.jpg'],
    ],
    ['<a href="javascript:alert(1)">a</a>', ['paragraph("a")'], ['simplified unsafe-link: a']],
    [
      '<iframe src="https://a.eu/player"></iframe>',
      [],
      ['removed unsupported: https://a.eu/player'],
    ],
    ['<p>a<button>Teilen</button></p>', ['paragraph("a")'], ['removed unsupported: Teilen']],
  ])('%s', (html, blocks, receipt) => {
    expect(body(html)).toEqual(blocks)
    expect(items(html)).toEqual(receipt)
  })
})

test('a removed part can be put back where it stood', () => {
  const { page, items: receipt } = parse(around('<nav>Inhalt</nav><p>Danach.</p>'))
  const removed = receipt.find((item) => item.kind === 'removed')
  expect(pageParts(page).body.lastChild?.attrs.id).toBe(removed?.before)
})

test('our own export tells what a hand added to it', () => {
  const html =
    '<article data-generator="Reinschrift"><p class="lead">A</p><table><tr><td>1</table><nav>x</nav></article>'
  const { page, items: receipt } = parse(html)
  expect(pageParts(page).lead.textContent).toBe('A')
  expect(describeItems(receipt)).toEqual(['simplified table: 1', 'removed navigation: x'])
})

test.each(['', '<html>', '\u0000', '<p></p>'])('%o is an empty page', (html) => {
  expect(parse(html).page.textContent).toBe('')
})

test('what no stack can hold is refused', () => {
  expect(() => parse('<b>'.repeat(20_000))).toThrow(Problem)
})
