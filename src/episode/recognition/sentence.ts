/** Whether a line ends like a sentence, a closing quotation mark or bracket aside. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?…][\s"'”“’‘»«)\]]*$/u.test(line)
}
