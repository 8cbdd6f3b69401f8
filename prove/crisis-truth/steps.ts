import {
  type Act,
  type Course,
  confirmReceipt,
  correct,
  decide,
  decideAndDie,
  doubt,
  headLeaves,
  hold,
  holdAndDie,
  learn,
  leaveWork,
  liftStop,
  rest,
  say,
  sendBack,
  setAside,
  setAsideAndDie,
  timePasses,
} from './acts.ts'
import { fallUnseen } from './fall-unseen.ts'
import { changePhase, movePromise, passStop, takeBackWaiver, tryElsewhere, waive } from './leader-acts.ts'
import { answer, answerBare, answerOnNothing, follow } from './more-words.ts'
import type { Random } from './random.ts'
import { makeReport } from './report.ts'

const speak: Act = (course: Course) => say(course)

/** Every course has words that end before their yes, words that somebody says yes to, and a process that dies while it releases. */
const BEGINS: Act[] = [learn, speak, doubt, doubt, speak, decideAndDie]

/** What the course begins with instead, when something is switched off that chance seldom comes by. */
const LEADS: Record<string, Act[]> = {
  chain: [learn, headLeaves, speak],
  claims: [learn, speak, decide, fallUnseen, rest],
  english: [learn, speak, decide, rest, rest],
  closing: [learn, speak, decide, rest, rest, rest, rest],
  hold: [learn, speak, rest, decide, rest, rest, rest],
  promise: [learn, speak, timePasses, decide, rest, rest, rest],
  queues: [learn, speak, decide, rest, doubt, rest, rest],
  'rendered-approval': [learn, speak, doubt],
  'rendered-promise': [learn, speak, decide, rest, timePasses, timePasses],
  'rendered-dispatches': [learn, speak, decide, rest, rest, doubt],
  'rendered-room': [learn, speak, decide, rest, rest, doubt],
  'rendered-today': [learn, speak, doubt],
  stop: [learn, speak, decide, rest],
  'stop-letters': [learn, speak, decide, rest, rest, rest],
  pass: [learn, speak, decide, passStop],
  waiver: [learn, speak, decide, waive],
  'past-staff': [learn, speak, decide, rest],
  moved: [learn, speak, decide, rest, rest, rest, movePromise],
  phase: [learn, speak, decide, rest, rest, rest, changePhase],
  answers: [learn, speak, decide, rest, rest, answerOnNothing, decide, rest, rest],
  bare: [learn, answerBare],
  following: [learn, speak, decide, rest, follow, decide],
  elsewhere: [learn, speak, decide, tryElsewhere],
  standing: [learn, speak, decide, rest, rest, doubt, learn, correct, decide, rest],
}

/** What a course begins with, and what has happened. */
type Opening = { begins: readonly Act[]; scenario: string | null }
const OUT: Opening = { begins: [learn, speak, decide, rest, rest], scenario: null }
/**
 * Words to everybody wait at the stop, those in custody are let past it in a death, and it is lifted: words that somebody says yes to, and first
 * words. In an escape it is the victims who are told first, and only the public waits.
 */
const AT_STOP: readonly Opening[] = [
  { begins: [learn, speak, decide, passStop, rest, liftStop, rest], scenario: 'death' },
  { begins: [learn, speak, decide, rest, rest, liftStop, rest], scenario: 'escape' },
  { begins: [learn, hold, rest, passStop, timePasses, liftStop, rest, rest], scenario: 'death' },
]

/** Every other course begins with words that are out, and so has time for what becomes of them; one in four where a stop holds them back. */
export const openingOf = (run: number): Opening => {
  if (run % 2 === 1) return OUT
  return run % 4 === 2 ? AT_STOP[(run >> 2) % AT_STOP.length]! : { begins: BEGINS, scenario: null }
}

/** Where something is switched off that only a stop meets. */
const STOPS = ['stop', 'stop-letters', 'pass']
export const directed = (without: string): Opening => ({
  begins: LEADS[without] ?? BEGINS,
  scenario: STOPS.includes(without) ? 'death' : null,
})

const STEPS: Act[] = [
  ...[learn, learn, doubt, doubt, hold, holdAndDie],
  ...[speak, speak],
  ...[
    decide,
    decide,
    decideAndDie,
    sendBack,
    setAside,
    setAsideAndDie,
    correct,
    correct,
    correct,
    liftStop,
    leaveWork,
    leaveWork,
    confirmReceipt,
    makeReport,
  ],
  ...[
    waive,
    takeBackWaiver,
    passStop,
    movePromise,
    movePromise,
    changePhase,
    answer,
    answerOnNothing,
    answerBare,
    follow,
    follow,
    tryElsewhere,
  ],
]

/** Drawn in any case, so that the rest of the course is the same. */
export function scenarioOf(scenario: string | null, random: Random): string {
  const drawn = random.pick(['fire', 'fire', 'death'])
  return scenario ?? drawn
}

/** What is done as step so-and-so, and how long after the one before. */
export function nextStep(random: Random, begins: readonly Act[], step: number): { does: Act; minutes: number } {
  const does = begins[step] ?? random.pick(STEPS)
  // What it begins with comes in time: what is promised in a quarter of an hour would seldom leave.
  return { does, minutes: Math.min(random.pick([1, 1, 2, 5, 20, 40]), step < begins.length ? 5 : 40) }
}
