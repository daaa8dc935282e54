import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { ProofedBlock, ProofFinding } from '../../episode/proofing/proof-finding.ts'
import { createTestApi, createTestLibrary, type TestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import {
  addToGlossary,
  ignoreFinding,
  startProofing,
  stopProofing,
  takeProofNews,
  useProofing,
} from './proofing.ts'
import { useSession } from './session.ts'

const finding = (words: string, blockId = 'a'): ProofFinding => ({
  ...{ slot: 'body', blockId, rule: 'spelling', severity: 'error', suggestions: [], values: {} },
  ...{ key: `${blockId} ${words}`, words, before: '', after: '', from: 0, to: words.length },
})
const block = (blockId: string, ...words: string[]): ProofedBlock => ({
  ...{ slot: 'body', blockId, text: words.join(' ') },
  findings: words.map((each) => finding(each, blockId)),
})
const words = () =>
  [...useProofing.getState().findings.values()].flatMap(({ findings }) =>
    findings.map((each) => each.words),
  )
const tell = (blocks: ProofedBlock[], more: { isAnew?: boolean; isDone?: boolean } = {}) =>
  takeProofNews([{ folder: 'f', news: newsOf(blocks, more) }])
const newsOf = (blocks: ProofedBlock[], more: { isAnew?: boolean; isDone?: boolean } = {}) => ({
  ...{ isAnew: more.isAnew ?? false, blocks, problems: [] },
  ...{ done: more.isDone ? 2 : 1, total: 2 },
})

let api: TestApi
beforeEach(async () => {
  resetStores()
  api = createTestApi({ 'proofing:start': () => null, 'proofing:ignore': () => null })
  await startProofing('f')
})

it('keeps what was told of each block last, and of no other episode', () => {
  tell([block('a', 'Eipisode'), block('b', 'Gesrpäch')], { isAnew: true })
  tell([block('a')])
  takeProofNews([{ folder: 'g', news: newsOf([], { isAnew: true, isDone: true }) }])
  expect(words()).toEqual(['Gesrpäch'])
})

it('keeps what was told before until all is told anew, so that nobody loses their place', () => {
  tell([block('a', 'Eipisode'), block('b', 'Gesrpäch')], { isAnew: true, isDone: true })
  tell([block('a', 'Epidose')], { isAnew: true })
  expect(words()).toEqual(['Epidose', 'Gesrpäch'])
  tell([], { isDone: true })
  expect(words()).toEqual(['Epidose'])
})

it('takes off the list at once what is ignored, or is a term from now on', async () => {
  tell([block('a', 'Yiheng', 'Cen'), block('b', 'Yiheng')])
  await ignoreFinding(finding('Cen'))
  expect(words()).toEqual(['Yiheng', 'Yiheng'])
  expect(api.calls.at(-1)).toEqual(['proofing:ignore', 'f', 'spelling', 'Cen', 'ignored'])
  useSession.setState({ screen: 'workspace', library: createTestLibrary({ f: 'Sam' }) })
  api.answers['show:change'] = ({ glossary }) => {
    const library = createTestLibrary({})
    return { ...library, show: { ...library.show, glossary: glossary ?? [] } }
  }
  await addToGlossary(finding('Yiheng'))
  expect(words()).toEqual([])
  const entry = { term: 'Yiheng', wrong: [], like: null }
  expect(api.calls.at(-1)).toEqual(['show:change', { glossary: [entry] }])
})

it('takes what was told while somebody typed as one change, in its order', () => {
  tell([block('a', 'Eipisode'), block('b', 'Gesrpäch')], { isAnew: true, isDone: true })
  let changes = 0
  onTestFinished(useProofing.subscribe(() => changes++))
  const told = [newsOf([block('a', 'Epi')]), newsOf([block('a')]), newsOf([block('c', 'Gats')])]
  takeProofNews(told.map((news) => ({ folder: 'f', news })))
  expect(words()).toEqual(['Gesrpäch', 'Gats'])
  expect(changes).toBe(1)
})

it('keeps the same findings where news change nothing', () => {
  tell([block('a', 'Eipisode')], { isAnew: true, isDone: true })
  const before = useProofing.getState()
  tell([block('b')], { isDone: true })
  expect(useProofing.getState()).toEqual(before)
  expect(useProofing.getState().findings).toBe(before.findings)
  expect(useProofing.getState().progress).toBe(before.progress)
})

it('forgets everything when the desk is closed', () => {
  tell([block('a', 'Eipisode')])
  stopProofing()
  expect(api.calls.at(-1)).toEqual(['proofing:stop', 'f'])
  expect(words()).toEqual([])
})
