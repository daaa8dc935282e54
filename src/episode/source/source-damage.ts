/** What can be broken in a source that is read all the same; each has a text in resources/locales (cli.source). */
export type SourceDamageCode =
  /** Front matter that has no end, and so is words of the page. */
  | 'front-matter-open'
  /** Front matter that is not YAML or TOML, and so tells nothing. */
  | 'front-matter-broken'
  /** An element without its end: what follows looks like it. */
  | 'tag-open'
  /** A comment, a script or the like without its end: what follows is not on the page. */
  | 'rest-hidden'

export interface SourceDamage {
  code: SourceDamageCode
  /** Line of the source, from 1. */
  line: number
  /** What it is about: the tag ("b", "!--"), or the front matter's fence. */
  name: string
}
