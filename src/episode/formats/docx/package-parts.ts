import type { Relationship } from './docx-context.ts'
import { DUBLIN_CORE, OFFICE_RELATIONSHIPS, PACKAGE } from './namespaces.ts'
import { writableWords, type XmlMarkup, xml } from './xml.ts'

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What kind each part is (ECMA-376 part 2). */
export function contentTypes(): XmlMarkup {
  const part = (name: string, type: string) =>
    xml('Override', { PartName: name, ContentType: type })
  const extension = (name: string, type: string) =>
    xml('Default', { Extension: name, ContentType: type })
  return xml('Types', { xmlns: `${PACKAGE}/content-types` }, [
    extension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    extension('xml', 'application/xml'),
    extension('jpeg', 'image/jpeg'),
    extension('png', 'image/png'),
    extension('gif', 'image/gif'),
    part('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    part('/word/styles.xml', `${WORD_TYPE}.styles+xml`),
    part('/word/numbering.xml', `${WORD_TYPE}.numbering+xml`),
    part('/word/settings.xml', `${WORD_TYPE}.settings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ])
}

/** What the package is made of. */
export function packageRelationships(): XmlMarkup {
  return relationships([
    relationship('document', `${OFFICE_RELATIONSHIPS}/officeDocument`, 'word/document.xml'),
    relationship(
      'properties',
      `${PACKAGE}/relationships/metadata/core-properties`,
      'docProps/core.xml',
    ),
  ])
}

/** What the document is made of. Nothing but the addresses of links is outside of the package. */
export function documentRelationships(links: readonly Relationship[]): XmlMarkup {
  const own = ['styles', 'numbering', 'settings'].map((name) =>
    relationship(name, `${OFFICE_RELATIONSHIPS}/${name}`, `${name}.xml`),
  )
  const others = links.map(({ id, type, target }) =>
    type === 'image'
      ? relationship(id, `${OFFICE_RELATIONSHIPS}/image`, target)
      : relationship(id, `${OFFICE_RELATIONSHIPS}/hyperlink`, encodeAddress(target), 'External'),
  )
  return relationships([...own, ...others])
}

/** What the document says of itself. It says no time, so that the same page is the same bytes. */
export function coreProperties(title: string, language: string, tags: readonly string[]) {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': DUBLIN_CORE,
  }
  return xml('cp:coreProperties', namespaces, [
    xml('dc:title', {}, [title]),
    xml('dc:language', {}, [language]),
    ...(tags.length > 0 ? [xml('cp:keywords', {}, [tags.join(', ')])] : []),
  ])
}

function relationships(children: readonly XmlMarkup[]): XmlMarkup {
  return xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, children)
}

function relationship(
  id: string,
  type: string,
  target: string,
  mode: 'External' | null = null,
): XmlMarkup {
  return xml('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode })
}

/** An address as a URI, which Word insists on: what is none of its letters is percent-encoded. */
function encodeAddress(address: string): string {
  return writableWords(address).replace(
    /[^!#$%&'()*+,\-./\d:;=?@A-Z[\]_a-z~]/gu,
    encodeURIComponent,
  )
}
