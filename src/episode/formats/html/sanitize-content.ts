import type { Nodes } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { CREDIT_DATA } from './credit-names.ts'
import { PLACEHOLDER } from './set-aside.ts'

const TAG_NAMES = (
  'body main article section header div p h1 h2 h3 h4 h5 h6 blockquote ul ol li figure figcaption img picture hr pre ' +
  'table caption thead tbody tfoot tr th td dl dt dd details summary address center footer fieldset legend ' +
  'a b strong i em s del strike code kbd samp tt br span sub sup u ins mark small q cite abbr dfn var time font big wbr'
).split(' ')

/** Everything that may be read from a foreign source; what is not here is gone before reading. */
const schema: Schema = {
  tagNames: [...TAG_NAMES, PLACEHOLDER],
  attributes: {
    '*': ['lang', 'className', 'role'],
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    time: ['dateTime'],
    span: Object.values(CREDIT_DATA),
    [PLACEHOLDER]: ['dataNumber'],
  },
  // Judged when they are read (isSafeUrl), so that the receipt can name what is not safe.
  protocols: {},
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}

/** A source's content by allow-list: no scripts, handlers, styles, forms or frames. */
export function sanitizeContent<T extends Nodes>(content: T): T {
  return sanitize(content, schema) as T
}
