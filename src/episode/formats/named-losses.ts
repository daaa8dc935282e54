import { Fragment, type Node } from '@tiptap/pm/model'
import { type Credit, EMPTY_CREDIT, isSameCredit } from '../credits/credit.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { decodeAddress } from './decode-address.ts'
import type { ExportLoss, ExportOptions } from './format.ts'
import { foldLines } from './html/inline-to-hast.ts'
import type { LossCode } from './losses.ts'
import { isPicturePath } from './safe-url.ts'

/** What an export said of a page, asked for by what it is about. */
export class NamedLosses {
  readonly #named: Set<string>

  constructor(losses: readonly ExportLoss[]) {
    this.#named = new Set(losses.map(({ code, values }) => keyOf(code, Object.values(values)[0])))
  }

  has(code: LossCode, value: unknown): boolean {
    return this.#named.has(keyOf(code, value))
  }
}

const keyOf = (code: string, value: unknown): string => `${code} ${value}`

/**
 * A page as an export of it must come back: without block ids, without what the export named as lost,
 * texts on one line, pictures under their addresses in the export.
 */
export function withoutLosses(
  page: PageDocument,
  losses: readonly ExportLoss[],
  pictureUrl: ExportOptions['pictureUrl'],
): PageDocument {
  return held(page, new NamedLosses(losses), pictureUrl)
}

function held(node: Node, named: NamedLosses, pictureUrl: ExportOptions['pictureUrl']): Node {
  const { link } = schema.marks
  const marks = node.marks.filter(
    ({ type, attrs }) => type !== link || !named.has('unsafe-link', attrs.href),
  )
  if (node.isText) return schema.text(foldLines(node.text ?? ''), marks)
  const content = node.children
    .filter((child) => !isLostAlt(child, named))
    .map((child) => held(child, named, pictureUrl))
  const attrs = heldAttrs(node.attrs, named, pictureUrl)
  return node.type.create(attrs, Fragment.fromArray(withAlt(node, content)), marks)
}

function heldAttrs(
  attrs: Node['attrs'],
  named: NamedLosses,
  pictureUrl: ExportOptions['pictureUrl'],
): Node['attrs'] {
  const kept = { ...attrs }
  if ('id' in kept) kept.id = null
  if (kept.speaker === '') kept.speaker = null
  if (kept.lang === '') kept.lang = null
  if ('start' in kept && named.has('list-start', kept.start)) kept.start = 1
  if ('audioUrl' in kept && named.has('unsafe-link', kept.audioUrl)) kept.audioUrl = null
  if (kept.credit) kept.credit = heldCredit(kept.credit, named)
  if (typeof kept.src === 'string') {
    const path = named.has('unsafe-link', kept.src) ? '' : decodeAddress(pictureUrl(kept.src))
    kept.src = isPicturePath(path) ? path : null
  }
  if ('decorative' in kept && kept.src === null) kept.decorative = false
  return kept
}

function heldCredit(credit: Credit, named: NamedLosses): Credit | null {
  const address = (url: string | null) => (named.has('unsafe-link', url) ? null : url)
  const { sourceUrl, licenseUrl } = credit
  const held = { ...credit, sourceUrl: address(sourceUrl), licenseUrl: address(licenseUrl) }
  return isSameCredit(held, EMPTY_CREDIT) ? null : held
}

function isLostAlt(node: Node, named: NamedLosses): boolean {
  const isAlt = node.type === schema.nodes.alt
  return isAlt && named.has('alt-without-picture', foldLines(node.textContent))
}

/** A picture whose alt text is lost has an empty one. */
function withAlt({ type }: Node, content: readonly Node[]): Node[] {
  const isPicture = type === schema.nodes.cover || type === schema.nodes.figure
  return isPicture && content.length === 1 ? [schema.node('alt'), ...content] : [...content]
}
