import { astro } from './astro-format.ts'
import { eleventy } from './eleventy-format.ts'
import { hugo } from './hugo-format.ts'
import { jekyll } from './jekyll-format.ts'
import { commonMark } from './markdown-format.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/** The targets whose pages are Markdown with front matter. */
export const MARKDOWN_TARGETS = ['markdown', 'hugo', 'jekyll', 'eleventy', 'astro'] as const
export type MarkdownTarget = (typeof MARKDOWN_TARGETS)[number]

/** How each of them wants it. */
export const MARKDOWN_PRESETS: Readonly<Record<MarkdownTarget, MarkdownPreset>> = {
  markdown: commonMark,
  hugo,
  jekyll,
  eleventy,
  astro,
}

export function isMarkdownTarget(target: string): target is MarkdownTarget {
  return MARKDOWN_TARGETS.some((markdown) => markdown === target)
}
