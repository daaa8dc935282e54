import type { Losses } from '../losses.ts'

/** What every WordPress has, and a transcript can: "[audio cuts out]" would be taken for a player. */
const SHORTCODE = /\[(?:wp_caption|caption|gallery|playlist|audio|video|embed)(?![\w-])[^\]]*\]/g

/**
 * Names words in brackets that WordPress replaces when it shows the post. There is no way to write them
 * that its editor keeps.
 */
export function nameShortcodes(markup: string, losses: Losses): void {
  for (const [words] of markup.matchAll(SHORTCODE)) losses.add('shortcode', { words })
}
