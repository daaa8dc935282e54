/** electron-builder's `afterPack`: sets the fuses of Electron's binary, before anything is signed. */
import { join } from 'node:path'
import { type FuseV1Config, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'

/** A fuse that Electron has and that is not here ends the packing; so does one without a value the compiling. */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Off would only make WebAssembly slower; the app runs none.
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies FuseV1Config

/** What is needed of electron-builder's context. */
export type PackedApp = Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName'> & {
  packager: { appInfo: { productFilename: string }; executableName?: string }
}

/** Absolute path of the packed app's binary, or of its bundle on a Mac. */
export function packedBinary({ appOutDir, electronPlatformName, packager }: PackedApp): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'linux') {
    return join(appOutDir, packager.executableName ?? productFilename)
  }
  return join(appOutDir, `${productFilename}${electronPlatformName === 'win32' ? '.exe' : '.app'}`)
}

/** @throws Error when the binary has no fuses, or others than FUSES has */
export default async function setFuses(app: PackedApp): Promise<void> {
  await flipFuses(packedBinary(app), FUSES)
}
