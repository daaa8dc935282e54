/**
 * Rows that are drawn although they are out of sight: the one that Tab reaches, and one that is being
 * worked on. Without them the focus would be lost by scrolling.
 * @param visible indexes in sight, ascending
 * @param others further ones; -1 stands for none
 * @returns all of them, ascending, each once
 */
export function withIndexes(visible: readonly number[], others: readonly number[]): number[] {
  const wanted = others.filter((index) => index >= 0)
  return [...new Set([...visible, ...wanted])].sort((a, b) => a - b)
}
