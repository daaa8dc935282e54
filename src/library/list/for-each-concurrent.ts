/**
 * Acts on each item, on so many at a time, in their order. Ten thousand files opened at once are more
 * than a system lets a process open.
 * @throws what `act` throws first; nothing further is begun then
 */
export async function forEachConcurrent<T>(
  items: readonly T[],
  limit: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const actOnRest = async (): Promise<void> => {
    try {
      while (next < items.length) await act(items[next++] as T)
    } finally {
      // Reached early only by an error: the others stop too.
      next = items.length
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, actOnRest))
}
