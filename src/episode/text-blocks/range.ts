/** From one offset of a text to another, in UTF-16 code units. */
export interface Range {
  from: number
  to: number
}
