import { basename, join, resolve } from 'node:path'
import { lossFinding } from '../../episode/findings/loss-finding.ts'
import { exportFormats } from '../../episode/formats/export-formats.ts'
import { type AnyTarget, isPackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../../episode/formats/packed/packed-formats.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { exportName } from '../../library/exports/export-name.ts'
import { imagesFolder } from '../../library/exports/plan-export.ts'
import { writeExport } from '../../library/exports/write-export.ts'
import { writePackedExport } from '../../library/exports/write-packed-export.ts'
import { readEpisode } from '../../library/read-episode.ts'
import { foldName } from '../../library/safe-name.ts'
import { doneReport, type ExportJob, type ItemReport, type JobContext } from './job.ts'
import { showOf } from './show-of.ts'

/**
 * Exports an episode under the name that it gets in every export to the target.
 * @throws Problem as readEpisode and writeExport do; export-name-twice (name, other, path) when another episode
 *   of this run has that name, before anything is written
 */
export async function runExportJob(job: ExportJob, context: JobContext): Promise<ItemReport> {
  const { input: episodePath, target, fallbackLanguage, force } = job
  const [{ episode }, show] = await Promise.all([readEpisode(episodePath), showOf(episodePath)])
  const { page } = episode
  const outPath = resolve(job.out, fileNameOf(page, basename(episodePath), target))
  await claimPlaces(job, outPath, context)
  context.signal.throwIfAborted()
  const request = { page, episodePath, outPath, fallbackLanguage, show }
  const { paths, losses } = isPackedTarget(target)
    ? await writePackedExport({ ...request, target }, force)
    : await writeExport({ ...request, target }, force)
  const findings = losses.map((loss) => lossFinding(loss, target))
  return doneReport(job, { outputs: paths, findings })
}

function fileNameOf(page: PageDocument, folder: string, target: AnyTarget): string {
  if (isPackedTarget(target)) return `${folder}${packedFormats[target].extension}`
  return exportName(page, folder, target, exportFormats[target].ending)
}

/** Of two episodes with one name, the second must not replace what the first has just written, force or not. */
async function claimPlaces(
  { label, out }: ExportJob,
  outPath: string,
  { claim }: JobContext,
): Promise<void> {
  for (const place of [outPath, join(resolve(out), imagesFolder(outPath))]) {
    const other = await claim(foldName(place), label)
    if (other === label) continue
    const path = resolve(out).normalize('NFC')
    throw new Problem('export-name-twice', { name: basename(place), other, path })
  }
}
