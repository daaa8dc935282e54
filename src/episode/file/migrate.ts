/** Turns the data of one version of a file into that of the next. */
export type Migration = (data: Record<string, unknown>) => Record<string, unknown>

/**
 * Brings the data of an older file up to this program's version, step by step.
 * @param migrations the step that leads away from each version, by that version
 * @returns data whose `version` has no step any more: this program's, or a newer one as it is
 */
export function migrate(
  data: Record<string, unknown>,
  migrations: Readonly<Record<number, Migration>>,
): Record<string, unknown> {
  const version = Number(data.version)
  const step = migrations[version]
  return step ? migrate({ ...step(data), version: version + 1 }, migrations) : data
}
