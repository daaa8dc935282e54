/**
 * Thrown by every part of Electron's API that the stand-in lacks.
 * It also writes its message to stderr, because an app may swallow a rejection.
 */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(
      `Chromium host: ${what} is not implemented by the Electron stand-in (e2e/hosts/chromium). ` +
        'Implement it there, faithfully, or run this test on real Electron only.',
    )
    this.name = 'NotImplemented'
    process.stderr.write(`[chromium-host] ${this.message}\n`)
  }
}
