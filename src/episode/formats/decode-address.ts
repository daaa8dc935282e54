/** The path that an address in an export stands for; one that is not well encoded stands for itself. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
