/** Ids in order: the same source gives the same page. */
export function countIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}
