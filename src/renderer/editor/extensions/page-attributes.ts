import { type Attribute, Extension } from '@tiptap/core'
import { marks } from '../../../episode/schema/marks.ts'
import { nodes } from '../../../episode/schema/nodes.ts'

/** An attribute that lives in the document only: neither read from HTML nor written to it. */
const hidden: Partial<Attribute> = { rendered: false, parseHTML: () => null, keepOnSplit: false }

/** The language of a block is its HTML `lang`, and a paragraph split in two stays in it. */
const lang: Partial<Attribute> = {
  parseHTML: (element) => element.getAttribute('lang'),
  renderHTML: ({ lang }) => (lang ? { lang } : {}),
  keepOnSplit: true,
}

/**
 * How the attributes of the headless schema meet the DOM. Without this Tiptap would read every one of
 * them from the HTML attribute of the same name, so that a pasted `id` or `width` ended up in the page.
 * An extension with an attribute of its own (link, heading, ordered list) overrides this.
 */
export const PageAttributes = Extension.create({
  name: 'pageAttributes',
  addGlobalAttributes() {
    return Object.entries({ ...nodes, ...marks }).map(([name, spec]) => ({
      types: [name],
      attributes: Object.fromEntries(
        Object.keys('attrs' in spec ? spec.attrs : {}).map((attribute) => [
          attribute,
          attribute === 'lang' ? lang : hidden,
        ]),
      ),
    }))
  },
})
