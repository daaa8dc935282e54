/** What a page could try, each on a page of its own; `worked()` is called, or the canary asked, if it can. */
export interface Attempt {
  /** What the browser names when it refuses. */
  directive: string
  /** In the page's body. CANARY stands for an address of another origin. */
  html?: string
  /** Runs after it, as a file of our own origin. */
  script?: string
}

const styled = "if (getComputedStyle(document.body).getPropertyValue('--canary')) worked()"
const byHtml = (script: string): Attempt => ({
  directive: 'require-trusted-types-for',
  html: '<p></p>',
  script: `const html = '<b></b>', p = document.querySelector('p'); ${script}; worked()`,
})

export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'inline script': { directive: 'script-src-elem', html: '<script>worked()</script>' },
  'inline module': {
    directive: 'script-src-elem',
    html: '<script type="module">worked()</script>',
  },
  'event handler': { directive: 'script-src-attr', html: '<img src="/none" onerror="worked()">' },
  'script as an address': {
    directive: 'script-src-elem',
    html: '<a href="javascript:worked()">a</a>',
    script: "document.querySelector('a').click()",
  },
  'script from elsewhere': { directive: 'script-src-elem', html: '<script src="CANARY"></script>' },
  'script of data': {
    directive: 'script-src-elem',
    html: '<script src="data:text/javascript,worked()"></script>',
  },
  eval: { directive: 'require-trusted-types-for', script: "eval('worked()')" },
  'new Function': { directive: 'require-trusted-types-for', script: "new Function('worked()')()" },
  'timeout with a text': {
    directive: 'require-trusted-types-for',
    script: "setTimeout('worked()')",
  },
  'event handler set later': {
    directive: 'require-trusted-types-for',
    html: '<p></p>',
    script: "document.querySelector('p').setAttribute('onclick', 'worked()'); worked()",
  },
  worker: { directive: 'require-trusted-types-for', script: "new Worker('/none.js'); worked()" },
  'style element': {
    directive: 'style-src-elem',
    html: '<style>body { --canary: 1 }</style>',
    script: styled,
  },
  'style attribute': {
    directive: 'style-src-attr',
    html: '<p style="--canary: 1"></p>',
    script: styled.replace('document.body', "document.querySelector('p')"),
  },
  'style attribute set later': {
    directive: 'style-src-attr',
    script: `document.body.setAttribute('style', '--canary: 1'); ${styled}`,
  },
  'style sheet from elsewhere': {
    directive: 'style-src-elem',
    html: '<link rel="stylesheet" href="CANARY">',
  },
  'picture from elsewhere': { directive: 'img-src', html: '<img src="CANARY">' },
  'picture of data': {
    directive: 'img-src',
    html: '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    script: "document.querySelector('img').decode().then(worked, () => {})",
  },
  font: {
    directive: 'font-src',
    script: "void new FontFace('a', 'url(CANARY)').load().catch(() => {})",
  },
  sound: { directive: 'media-src', html: '<audio preload="auto" src="CANARY"></audio>' },
  video: { directive: 'media-src', html: '<video preload="auto" src="CANARY"></video>' },
  'frame from elsewhere': { directive: 'frame-src', html: '<iframe src="CANARY"></iframe>' },
  'frame of our own': { directive: 'frame-src', html: '<iframe src="OWN"></iframe>' },
  object: { directive: 'object-src', html: '<object data="CANARY"></object>' },
  embed: { directive: 'object-src', html: '<embed src="CANARY">' },
  base: {
    directive: 'base-uri',
    html: '<base href="CANARY">',
    script: "if (document.baseURI.includes('canary')) worked()",
  },
  form: {
    directive: 'form-action',
    html: '<form method="post" action="CANARY"></form>',
    script: "document.querySelector('form').submit()",
  },
  fetch: { directive: 'connect-src', script: "fetch('CANARY').catch(() => {})" },
  XMLHttpRequest: {
    directive: 'connect-src',
    script: "const request = new XMLHttpRequest(); request.open('GET', 'CANARY'); request.send()",
  },
  EventSource: { directive: 'connect-src', script: "new EventSource('CANARY')" },
  beacon: { directive: 'connect-src', script: "navigator.sendBeacon('CANARY')" },
  innerHTML: byHtml('p.innerHTML = html'),
  outerHTML: byHtml('p.outerHTML = html'),
  insertAdjacentHTML: byHtml("p.insertAdjacentHTML('beforeend', html)"),
  setHTMLUnsafe: byHtml('p.setHTMLUnsafe(html)'),
  parseHTMLUnsafe: byHtml('Document.parseHTMLUnsafe(html)'),
  'document.write': byHtml('document.write(html)'),
  DOMParser: byHtml("new DOMParser().parseFromString(html, 'text/html')"),
  'contextual fragment': byHtml('new Range().createContextualFragment(html)'),
  srcdoc: byHtml("document.createElement('iframe').srcdoc = html"),
  'policy of its own': {
    directive: 'trusted-types',
    script: "trustedTypes.createPolicy('own', {}); worked()",
  },
}
