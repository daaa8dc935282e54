/** The dictionaries, as rules ask them; the engine behind it is no matter of theirs (src/spelling). */
export interface Speller {
  /**
   * Whether a language's own dictionary has a word.
   * @param word in Unicode NFC, without soft hyphens
   * @param language BCP 47; one without a dictionary knows every word
   */
  knows(word: string, language: string): boolean
  /**
   * The last parts of a word that a language's own dictionary has only as a compound, in small letters ("fahren" of
   * "Autofahren"); none where it has the word itself.
   */
  compoundEnds(word: string, language: string): readonly string[]
  /**
   * What may have been meant, the best first; at most eight, and none where nothing is near. For a German word English
   * ones are proposed as well.
   */
  suggest(word: string, language: string): readonly string[]
}
