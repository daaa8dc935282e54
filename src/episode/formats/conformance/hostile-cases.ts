import dompurify from '../../fixtures/xss/dompurify.json' with { type: 'json' }
import owasp from '../../fixtures/xss/owasp.json' with { type: 'json' }
import { PUBLISHED, XSS_VECTORS } from '../testing/xss-vectors.ts'

const textsOf = (cases: readonly string[][]): string[] => cases.map(([, text = '']) => text)

/** Texts by which others try their sanitisers, or got through them; where they are from, in fixtures/xss. */
export const hostileCases: Readonly<Record<string, readonly string[]>> = {
  "DOMPurify's cases": textsOf(dompurify),
  "OWASP's filter evasion": textsOf(owasp),
  'published vulnerabilities': [...XSS_VECTORS, ...PUBLISHED.map(([, text]) => text)],
}
