// Playwright ships the protocol's types and does not export them; only types are taken, nothing runs.
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'
