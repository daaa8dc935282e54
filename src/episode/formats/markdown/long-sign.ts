/**
 * Source of a pattern (flag `v`) for a sign of two UTF-16 units, as most emoji are. CommonMark asks whether there
 * is a sign beside a mark; parsers that look at one unit at a time do not see these.
 */
export const LONG_SIGN = '[[\\u{10000}-\\u{10ffff}]&&[\\p{P}\\p{S}]]'
