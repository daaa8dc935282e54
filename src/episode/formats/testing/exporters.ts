import { exportFormats } from '../export-formats.ts'
import { EXPORT_TARGETS, type ExportPage, type ExportTarget } from '../format.ts'

/** What writes each target, loaded. */
export const exporters = Object.fromEntries(
  await Promise.all(
    EXPORT_TARGETS.map(async (target) => [target, await exportFormats[target].load()] as const),
  ),
) as Record<ExportTarget, ExportPage>
