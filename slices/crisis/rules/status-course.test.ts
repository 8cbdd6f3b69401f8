import { expect, it } from 'vitest'
import { needsAnother, type StatusContent, statusFault, wordsIn } from './status.ts'
import { type CourseVersion, promiseNow, statusCourse } from './status-course.ts'

const minute = 60_000
const version = (number: number, change: Partial<CourseVersion> = {}): CourseVersion => ({
  ...{ id: `stv_${number}`, number, phase: 'ongoing', at: number * 60 * minute, nextAt: null, correctsId: null },
  ...{ words: `Ord ${number}`, withdrawnAt: null, closedAt: null, isMessage: true, disownedAt: null },
  ...change,
})
const content = (change: Partial<StatusContent> = {}): StatusContent => ({
  phase: 'ongoing',
  texts: { nb: { title: 'Brann ved Halden fengsel', text: 'Det brenner i verkstedet.' } },
  nextAt: '2026-03-10T13:00:00.000Z',
  relativesPhone: null,
  correctsId: null,
  ...change,
})
const NOON = new Date('2026-03-10T12:00:00Z')

it('when the promised time has passed and nothing has come, the promise is broken', () => {
  const one = version(1, { nextAt: 90 * minute })
  expect(statusCourse([one], 90 * minute).promised).toEqual({ at: 90 * minute, isBroken: false })
  expect(statusCourse([one], 91 * minute).promised).toEqual({ at: 90 * minute, isBroken: true })
  expect(statusCourse([one], 91 * minute).told[0]).toMatchObject({ isLate: true, followedAt: null })
})

it('when the next one comes too late, what was promised stays told as late; in time, it is not', () => {
  const late = statusCourse([version(1, { nextAt: 90 * minute }), version(2, { nextAt: 180 * minute })], 130 * minute)
  expect(late.told.map(({ version: { number }, isLate }) => [number, isLate])).toEqual([
    [2, false],
    [1, true],
  ])
  const held = statusCourse([version(1, { nextAt: 120 * minute }), version(2, { phase: 'over' })], 900 * minute)
  expect(held.told.some((one) => one.isLate)).toBe(false)
  expect(held.promised).toBeNull()
})

it('when the same words stand on with another time, the promise is moved, neither kept nor late', () => {
  const first = version(1, { nextAt: 150 * minute, words: 'Brann' })
  const second = version(2, { nextAt: 240 * minute, words: 'Brann' })
  const { told } = statusCourse([first, second], 130 * minute)
  expect(told.map(({ became, isRepeated, run }) => ({ became, isRepeated, to: run.movedTo }))).toEqual([
    { became: 'stands', isRepeated: false, to: 240 * minute },
    { became: 'moved', isRepeated: true, to: 240 * minute },
  ])
  const news = version(3, { nextAt: 400 * minute })
  expect(statusCourse([first, second, news], 200 * minute).told.map((one) => one.became)).toEqual([
    'stands',
    'kept',
    'moved',
  ])
})

it('when a time has passed before it is moved, it was broken, however often it is moved after that', () => {
  const same = { words: 'Brann' }
  const [first, late] = [
    version(1, { ...same, nextAt: 150 * minute }),
    version(2, { ...same, nextAt: 240 * minute, at: 160 * minute }),
  ]
  const { told } = statusCourse([first, late], 170 * minute)
  expect(told.map(({ run }) => [run.broken, run.movedTo])).toEqual([
    [150 * minute, 240 * minute],
    [150 * minute, 240 * minute],
  ])
  const again = version(3, { ...same, nextAt: 300 * minute, at: 200 * minute })
  expect(statusCourse([first, late, again], 210 * minute).told[0]!.run).toMatchObject({
    broken: 150 * minute,
    movedTo: 300 * minute,
  })
  const intime = { ...late, at: 140 * minute }
  expect(statusCourse([first, intime], 170 * minute).told[0]!.run.broken).toBeNull()
  expect(statusCourse([first, intime, { ...again, at: 250 * minute }], 260 * minute).told[0]!.run.broken).toBe(
    240 * minute,
  )
})

it('when no message has come, only what stands in the place of words that hold no longer, the promise is moved or goes on', () => {
  const first = version(1, { nextAt: 150 * minute, disownedAt: 120 * minute })
  const instead = version(2, { nextAt: 240 * minute, isMessage: false })
  const now = statusCourse([first, instead], 130 * minute)
  expect(now.told.map(({ became, standing, run }) => [became, standing, run.followedAt, run.movedTo])).toEqual([
    ['stands', 'stands', null, null],
    ['moved', 'disowned', null, 240 * minute],
  ])
  const news = version(3)
  const then = statusCourse([first, { ...instead, nextAt: 150 * minute }, news], 200 * minute)
  expect(then.told.map(({ became, run }) => [became, run.followedAt, run.isLate])).toEqual([
    [null, null, false],
    ['late', news.at, true],
    [null, news.at, true],
  ])
  const ended = version(2, { isMessage: false, phase: 'closed', closedAt: 120 * minute })
  expect(statusCourse([first, ended], 130 * minute).told[1]).toMatchObject({
    became: 'ended',
    run: { endedAt: 120 * minute, promised: 150 * minute, followedAt: null },
  })
})

it('when the same words come in more languages, what they promise goes on', () => {
  const same = { nextAt: 150 * minute, words: 'Brann' }
  const { told } = statusCourse([version(1, same), version(2, same)], 130 * minute)
  expect(told.map((one) => [one.became, one.run.movedTo])).toEqual([
    ['stands', null],
    [null, null],
  ])
})

it('when the room is closed, what was promised is ended; past its time it is broken', () => {
  const closed = version(2, { phase: 'closed', words: 'Brann' })
  const ended = statusCourse([version(1, { nextAt: 150 * minute, words: 'Brann' }), closed], 130 * minute)
  expect(ended.told[1]).toMatchObject({ became: 'ended', run: { endedAt: 120 * minute } })
  expect(ended.promised).toBeNull()
  const late = statusCourse([version(1, { nextAt: 90 * minute, words: 'Brann' }), closed], 130 * minute)
  expect(late.told[1]!.became).toBe('broken')
})

it('when words are put right after closing, the room was closed when it was closed', () => {
  const closedAt = 110 * minute
  const open = version(1, { nextAt: 150 * minute, words: 'Brann', closedAt })
  const closed = version(2, { phase: 'closed', words: 'Brann', at: closedAt, closedAt })
  const right = version(3, { phase: 'closed', correctsId: 'stv_1', at: 140 * minute, closedAt })
  const { told } = statusCourse([open, closed, right], 200 * minute)
  expect(told.map(({ run }) => run.endedAt)).toEqual([closedAt, closedAt, closedAt])
  const now = promiseNow([open, closed, right], { statusId: 'stv_1', promisedAt: 150 * minute }, 200 * minute)
  expect(now?.next).toMatchObject({ promised: null, endedAt: closedAt })
})

it('when a text came out as the room was closed, its time is ended all the same', () => {
  const versions = [version(1, { phase: 'closed', at: 70 * minute })]
  const now = promiseNow(versions, { statusId: 'stv_1', promisedAt: 90 * minute }, 0)
  expect(now).toMatchObject({ movedTo: null, endedAt: 70 * minute })
})

it('when words that have stood with two times are put right, both versions know', () => {
  const same = { words: 'Brann' }
  const { told } = statusCourse([version(1, same), version(2, same), version(3, { correctsId: 'stv_1' })], 0)
  expect(told.map((one) => one.correctedBy?.number ?? null)).toEqual([null, 3, 3])
  expect(told[0]!.run.isCorrection).toBe(true)
})

it('when a version corrects another, the other knows by which; when that is withdrawn, by the one that stands, if any does', () => {
  const by = (...versions: CourseVersion[]) =>
    statusCourse([version(1), ...versions], 0).told.at(-1)!.correctedBy?.number
  const gone = version(2, { correctsId: 'stv_1', withdrawnAt: 1 })
  expect(by(version(2, { correctsId: 'stv_1' }))).toBe(2)
  expect(by(gone)).toBe(2)
  expect(by(gone, version(3, { correctsId: 'stv_1' }))).toBe(3)
})

it('when other words have come, what was promised before knows when, and whether that was late', () => {
  const same = { words: 'Brann' }
  const moved = [version(1, { ...same, nextAt: 150 * minute }), version(2, { ...same, nextAt: 170 * minute })]
  const runOf = (...more: CourseVersion[]) => statusCourse([...moved, ...more], 0).told.at(-1)!.run
  expect(runOf()).toMatchObject({ saidAt: 60 * minute, movedAt: 120 * minute, followedAt: null, isLate: false })
  expect(runOf(version(3, { at: 165 * minute }))).toMatchObject({ followedAt: 165 * minute, isLate: false })
  expect(runOf(version(3, { at: 175 * minute }))).toMatchObject({ followedAt: 175 * minute, isLate: true })
})

it('when newer words are out, a text that promised a time says when they came and what is next', () => {
  const versions = [version(1, { nextAt: 150 * minute }), version(2, { nextAt: 400 * minute })]
  const asked = { statusId: 'stv_1', promisedAt: 150 * minute }
  expect(promiseNow(versions.slice(0, 1), asked, 100 * minute)).toBeNull()
  expect(promiseNow(versions.slice(0, 1), asked, 151 * minute)?.next.promised).toMatchObject({ isBroken: true })
  expect(promiseNow(versions, asked, 200 * minute)).toMatchObject({
    ...{
      followedAt: 120 * minute,
      movedTo: null,
      next: { promised: { at: 400 * minute, isBroken: false }, endedAt: null },
    },
  })
  const ended = [...versions, version(3, { phase: 'closed', words: 'Ord 2' })]
  expect(promiseNow(ended, asked, 0)?.next).toMatchObject({ promised: null, endedAt: 180 * minute })
})

it('when words that a new time repeated are corrected, each version that said them is; a withdrawn one is withdrawn first of all', () => {
  const said = [version(1, { words: 'a' }), version(2, { words: 'a' }), version(3, { correctsId: 'stv_1' })]
  const standings = (versions: CourseVersion[]) =>
    statusCourse(versions, 0).told.map(({ version: { number }, standing }) => [number, standing])
  expect(standings(said)).toEqual([
    [3, 'stands'],
    [2, 'corrected'],
    [1, 'corrected'],
  ])
  const gone = [...said.slice(0, 2), version(3, { correctsId: 'stv_1', withdrawnAt: 1 }), version(4)]
  expect(standings(gone)).toEqual([
    [4, 'stands'],
    [3, 'withdrawn'],
    [2, 'corrected'],
    [1, 'corrected'],
  ])
})

it('when there is more to say, a status says when; when it is over, it promises nothing', () => {
  expect(statusFault(content(), NOON)).toBeNull()
  expect(statusFault(content({ nextAt: null }), NOON)).toBe('next')
  expect(statusFault(content({ nextAt: NOON.toISOString() }), NOON)).toBe('next-passed')
  expect(statusFault(content({ phase: 'over', nextAt: null }), NOON)).toBeNull()
})

it('when only the time or the phase changes, nobody else is needed; a number needs another', () => {
  expect(needsAnother(content({ nextAt: '2026-03-10T14:00:00.000Z', phase: 'under-control' }), content())).toBe(false)
  expect(needsAnother(content({ relativesPhone: '+4722000000' }), content())).toBe(true)
})

it('when there are no words in the language asked for, it is said which language they are in', () => {
  const texts = { nb: 'bokmål', en: 'English' }
  expect(wordsIn(texts, 'en')).toEqual({ language: 'en', words: 'English' })
  expect(wordsIn(texts, 'nn')).toEqual({ language: 'nb', words: 'bokmål' })
})

it('when the message that came is taken back, what was promised says so', () => {
  const first = version(1, { nextAt: 150 * minute })
  const runOf = (withdrawnAt: number | null) =>
    statusCourse([first, version(2, { at: 140 * minute, withdrawnAt })], 200 * minute).told[1]!.run
  expect(runOf(160 * minute)).toMatchObject({ followedAt: 140 * minute, isTakenBack: true })
  expect(runOf(null)).toMatchObject({ followedAt: 140 * minute, isTakenBack: false })
})
