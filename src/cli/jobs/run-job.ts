import { problemFinding } from '../../episode/findings/problem-finding.ts'
import { brokenReport, type Job, type JobContext, type JobOutcome } from './job.ts'

/** Does a job, and never throws: what goes wrong with one input is its report, and no other's concern. */
export async function runJob(job: Job, context: JobContext): Promise<JobOutcome> {
  try {
    return await act(job, context)
  } catch (error) {
    if (context.signal.aborted) return brokenReport(job, 'cancelled')
    return brokenReport(job, 'failed', [problemFinding(error)])
  }
}

/** Loads what the job needs, and nothing that the others do. */
async function act(job: Job, context: JobContext): Promise<JobOutcome> {
  switch (job.kind) {
    case 'import':
      return (await import('./import-job.ts')).runImportJob(job, context)
    case 'export':
      return (await import('./export-job.ts')).runExportJob(job, context)
    case 'replace':
      return (await import('./replace-job.ts')).runReplaceJob(job, context)
    case 'check':
      return (await import('./check-job.ts')).runCheckJob(job)
  }
}
