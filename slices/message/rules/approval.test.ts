import { describe, expect, it } from 'vitest'
import {
  type ApprovalMatter,
  approvalObstacles,
  askingObstacles,
  type EditionStanding,
  type Settled,
} from './approval.ts'

const edition = (language: string, over: Partial<EditionStanding> = {}): EditionStanding => ({
  language,
  isSource: language === 'nb',
  isEmpty: false,
  isCurrent: true,
  isUnchecked: false,
  openStops: 0,
  ...over,
})
const matter = (over: Partial<ApprovalMatter> = {}): ApprovalMatter => ({
  editions: [edition('nb'), edition('en')],
  checks: {},
  question: null,
  byName: false,
  byNameFault: null,
  lacksRole: false,
  ...over,
})

describe('approval', () => {
  it('when all editions are complete and equally current, nothing stands in the way', () => {
    expect(approvalObstacles(matter())).toEqual([])
  })

  it('when an edition is empty, outdated or stopped, each is named with its language', () => {
    const editions = [
      edition('nb', { openStops: 2 }),
      edition('en', { isCurrent: false }),
      edition('pl', { isEmpty: true, isCurrent: false }),
    ]
    expect(approvalObstacles(matter({ editions }))).toEqual([
      { code: 'stop-open', language: 'nb', count: 2 },
      { code: 'edition-empty', language: 'pl' },
      { code: 'edition-outdated', language: 'en' },
    ])
  })

  it('when a question lacks a language, or names are asked for without a ground, approval waits', () => {
    const obstacles = approvalObstacles(
      matter({ question: { nb: 'Passer tiden?', en: ' ' }, byName: true, byNameFault: 'ground' }),
    )
    expect(obstacles).toEqual([
      { code: 'question-missing', language: 'en' },
      { code: 'by-name-ground' },
      { code: 'check-open', check: 'unions' },
    ])
  })

  it('when names are asked for, the discussion with the unions has a day and was with somebody', () => {
    const open = (unions: Settled) => approvalObstacles(matter({ byName: true, checks: { unions } }))
    const waits = [{ code: 'check-open', check: 'unions' }]
    expect(open({ required: false, done: false })).toEqual(waits)
    expect(open({ required: true, done: true })).toEqual(waits)
    expect(open({ required: true, done: true, on: '2026-03-09', with: [] })).toEqual(waits)
    expect(open({ required: true, done: true, on: '2026-03-09', with: ['safety-delegate'] })).toEqual([])
  })

  it('when the matter must be settled with others, asking is open but approval waits until it is done', () => {
    const checks = { police: { required: true, done: false }, unions: { required: false, done: false } }
    expect(askingObstacles(matter({ checks }))).toEqual([])
    expect(approvalObstacles(matter({ checks }))).toEqual([{ code: 'check-open', check: 'police' }])
    expect(approvalObstacles(matter({ checks: { police: { required: true, done: true } } }))).toEqual([])
  })
})
