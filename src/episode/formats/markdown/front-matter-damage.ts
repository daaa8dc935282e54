import { parse as parseToml, TomlError } from 'smol-toml'
import { isMap, parseDocument } from 'yaml'
import type { SourceDamage } from '../../source/source-damage.ts'

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:([\s\S]*?)\n)?\1[ \t]*(?:\n|$)/
/** A page may begin with a rule, but then not with a key. */
const BEGINS_LIKE_IT = /^(---|\+\+\+)[ \t]*\n[\w"'-]+\s*[:=]/

/** What is broken about the front matter of a Markdown source, with its line in the source. */
export function frontMatterDamage(text: string): SourceDamage[] {
  const [, fence = '', source = ''] = FRONT_MATTER.exec(text) ?? []
  if (fence === '') {
    const [, open] = BEGINS_LIKE_IT.exec(text) ?? []
    return open ? [{ code: 'front-matter-open', line: 1, name: open }] : []
  }
  const line = fence === '---' ? brokenYamlLine(source) : brokenTomlLine(source)
  // The fence stands above.
  return line === null ? [] : [{ code: 'front-matter-broken', line: line + 1, name: fence }]
}

function brokenYamlLine(source: string): number | null {
  const { contents, errors } = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' })
  if (errors[0]) return errors[0].linePos?.[0].line ?? 1
  return contents === null || isMap(contents) ? null : 1
}

function brokenTomlLine(source: string): number | null {
  try {
    parseToml(source)
    return null
  } catch (error) {
    return error instanceof TomlError ? error.line : 1
  }
}
