import type { Finding } from '../../episode/findings/finding.ts'
import type { CliTexts } from '../cli-texts.ts'
import type { ItemReport } from '../jobs/job.ts'
import { nameOfTarget } from '../target-names.ts'

/**
 * A finding as a line: "folge-25.md:3: Warning: …", as compilers write it, so that editors and grep find the
 * place. Of a single input the place is left out where it says nothing but its name.
 * @param isOnly there is only this input
 */
export function findingLine(
  { label, post }: Pick<ItemReport, 'label' | 'post'>,
  finding: Finding,
  texts: CliTexts,
  isOnly: boolean,
): string {
  const { severity, place } = finding
  const { picture, field, line, column } = place
  const parts = [post, picture, field, line, column].filter((part) => part != null)
  if (isOnly && parts.length === 0) return `${texts.finding(finding)}\n`
  const weight = texts.text(`severity.${severity}`)
  const text = texts.finding(finding).replaceAll('\n', ' ')
  const target = place.target && !isOnly ? ` [${nameOfTarget(place.target)}]` : ''
  return `${[label, ...parts].join(':')}: ${weight}: ${text}${target}\n`
}
