import { expect, it } from 'vitest'
import { faultRows } from './fault-rows.ts'
import { faultTable, readFaultResult } from './fault-table.ts'

const [first] = faultRows
if (!first) throw new Error('there are no rows')
const row = { ...first, fault: 'A', how: 'b', atLeast: 3 }
const counted = (lost: number, status = 'passed') => ({
  status,
  meta: { faults: { count: 2, lost, falseAlarms: 0 } },
})
const report = (...assertionResults: { status: string }[]) => ({
  testResults: [{ assertionResults }],
})

it('adds up what the tests of a row counted, and takes others for one fault each', () => {
  const passed = report(counted(0), counted(0), { status: 'passed' })
  expect(readFaultResult(row, passed, true, 1)).toMatchObject({ count: 5, verdict: 'ok' })
  const failed = report(counted(1, 'failed'), { status: 'failed' })
  expect(readFaultResult(row, failed, false, 1)).toMatchObject({ lost: 2, verdict: 'FAILED' })
})

it('is not content with too few, nor with a run that told nothing', () => {
  expect(readFaultResult(row, report(counted(0)), true, 1).verdict).toBe('FAILED')
  expect(readFaultResult(row, {}, true, 1).verdict).toBe('FAILED')
})

it('says which rows were left out', () => {
  const result = readFaultResult(row, report({ status: 'skipped' }), true, 1)
  expect(faultTable([result])).toContain('| A | b | - | - | - | - | left out')
})
