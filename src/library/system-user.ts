import { userInfo } from 'node:os'

/** The name of the person whose account this is; empty where the system does not tell it. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
