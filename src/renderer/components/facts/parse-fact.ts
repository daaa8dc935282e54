import { type FactName, type Facts, factsSchema } from '../../../episode/facts.ts'

const NUMBERS: readonly FactName[] = ['number', 'part']

/**
 * A fact out of the text of its field; an empty field is no value. An address may lack its scheme:
 * "sam.de/25.mp3" is meant as https.
 */
export function parseFact<N extends FactName>(
  name: N,
  text: string,
): { isValid: true; value: Facts[N] } | { isValid: false } {
  const parsed = factsSchema.shape[name].safeParse(text === '' ? null : readValue(name, text))
  return parsed.success ? { isValid: true, value: parsed.data as Facts[N] } : { isValid: false }
}

function readValue(name: FactName, text: string): string | number {
  if (NUMBERS.includes(name)) return /^\d+$/.test(text) ? Number(text) : Number.NaN
  const lacksScheme = name === 'audioUrl' && !/^[a-z][a-z\d+.-]*:/i.test(text)
  return lacksScheme ? `https://${text}` : text
}
