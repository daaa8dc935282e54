/** Where a key leads in a list. @returns null when it leads nowhere */
export function nextIndex(key: string, index: number, length: number): number | null {
  const last = length - 1
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[key]
  if (target === undefined || length === 0) return null
  return Math.min(Math.max(target, 0), last)
}
