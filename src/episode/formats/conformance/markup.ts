/** What a parser finds in HTML, as plain data, so that any parser's findings can be judged alike. */
export interface Markup {
  elements: MarkupElement[]
  /** The words of each comment, processing instruction and the like. */
  comments: string[]
}

export interface MarkupElement {
  /** In lower case. */
  name: string
  /** Names in lower case, and values as they are read. */
  attributes: [name: string, value: string][]
  /** The text directly in a script or style; empty in others. */
  code: string
}
