import type { Finding } from '../../episode/findings/finding.ts'
import { problemFinding, reportFinding } from '../../episode/findings/problem-finding.ts'
import { Problem } from '../../episode/problem.ts'
import { checkEpisode } from '../../library/checks/check-episode.ts'
import { readEpisode } from '../../library/read-episode.ts'
import { type CheckJob, doneReport, type ItemReport } from './job.ts'
import { proofEpisode } from './proof-episode.ts'
import { showOf } from './show-of.ts'

/** Checks an episode. */
export async function runCheckJob(job: CheckJob): Promise<ItemReport> {
  const { input: episodePath, targets, dictionaries, fallbackLanguage } = job
  const findings = await findingsOrProblem(async () => {
    const { episode, readOnly } = await readEpisode(episodePath)
    const { page } = episode
    const show = await showOf(episodePath)
    const found = await checkEpisode({ page, episodePath, show, targets, fallbackLanguage })
    const proofed =
      dictionaries === null
        ? []
        : await proofEpisode({ page, show, episodePath, dictionaries, fallbackLanguage })
    return [...(readOnly ? [reportFinding(readOnly)] : []), ...found, ...proofed]
  })
  return doneReport(job, { findings })
}

/** What a check finds. That the page cannot be read is a finding, too. */
export async function findingsOrProblem(check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof Problem) return [problemFinding(error)]
    throw error
  }
}
