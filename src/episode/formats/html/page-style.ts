/** The look of an exported page: one column, a reading size, light and dark, and ink on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5f5b56; --paper: #fffdfa; --line: #d9d4cc; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e4; --soft: #aaa59d; --paper: #191817; --line: #45413b; --link: #8ec1ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
article { hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; hyphens: manual; }
h1 { margin: 0 0 1rem; font-size: 2.125rem; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
h4 { margin: 1.5rem 0 0.5rem; font-size: 1.125rem; }
p, ul, ol { margin: 0 0 1.1em; text-wrap: pretty; }
a { color: var(--link); text-underline-offset: 0.15em; }
figure { margin: 2rem 0; }
img { display: block; max-width: 100%; height: auto; border-radius: 0.25rem; }
figcaption, .date, .start { color: var(--soft); font-size: 0.875rem; }
figcaption { margin-top: 0.6rem; line-height: 1.5; }
.lead { font-size: 1.25rem; line-height: 1.55; }
.player { margin: 2rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.player > :last-child { margin-bottom: 0; }
audio { display: block; width: 100%; }
blockquote { margin: 1.5rem 0; padding-left: 1.25rem; border-left: 0.2rem solid var(--line); font-style: italic; }
hr { margin: 2.5rem auto; width: 4rem; border: 0; border-top: 1px solid var(--line); }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --link: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  audio { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, blockquote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
`
