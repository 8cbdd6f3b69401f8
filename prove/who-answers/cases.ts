import type { Duty } from '../../kit/kernel/caller.ts'
import { dayNumber, instantAt } from '../../kit/kernel/oslo-clock.ts'
import type { Asked, Kept, Place, Rows } from './rows.ts'

/**
 * Forty cases as a directorate would put them, each with the answer that it expects: written by hand, before and apart from the engine.
 * `answers` is a person by their place in the staff below, or `desk`; `next` is who is asked after them.
 */
export type Case = {
  when: string
  given: Change[]
  ask: { unit: string; duty: Asked; at: string }
  answers: string | null
  next?: string
}
type Change = (rows: Rows) => void

/** Halden under the region and the directorate; one of each duty, a deputy leader and an officer without any. */
export function haldenRows(): Rows {
  const staff: [string, string, Duty[]][] = [
    ['leder', 'halden', ['leader']],
    ['kontakt', 'halden', ['press-contact']],
    ['andre', 'halden', ['press-contact-alternate']],
    ['parorende', 'halden', ['relatives-liaison']],
    ['oppslag', 'halden', ['notice-poster']],
    ['verneombud', 'halden', ['safety-delegate']],
    ['tillitsvalgt', 'halden', ['union-representative']],
    ['nestleder', 'halden', []],
    ['betjent', 'halden', []],
    ['regionleder', 'ost', ['leader']],
    ['hovedverneombud', 'ost', ['safety-delegate']],
    ['direktor', 'kdi', ['leader']],
    ['kommunikasjonsdirektor', 'kdi', ['communication-leader']],
    ['radgiver', 'kdi', []],
    ['presseradgiver', 'kdi', ['press-contact']],
    ['statssekretar', 'jd', ['leader', 'press-contact', 'relatives-liaison']],
  ]
  const since = { validFrom: '2020-01-01', validTo: null }
  return {
    units: [
      { id: 'unt_jd', parentId: null, kind: 'ministry' },
      { id: 'unt_kdi', parentId: 'unt_jd', kind: 'directorate' },
      { id: 'unt_ost', parentId: 'unt_kdi', kind: 'region' },
      { id: 'unt_halden', parentId: 'unt_ost', kind: 'prison' },
      { id: 'unt_halden-b', parentId: 'unt_halden', kind: 'prison-department' },
    ],
    people: staff.map(([id, unit]) => ({ id: `per_${id}`, unitId: `unt_${unit}`, ...since })),
    holders: staff.flatMap(([id, unit, duties]) =>
      duties.map((duty) => ({ personId: `per_${id}`, unitId: `unt_${unit}`, duty, ...since })),
    ),
    shifts: [],
    rota: [],
    absences: [],
  }
}

/** `2026-03-10 14:30` on the wall clock. */
export function moment(text: string): number {
  const [day, clock] = text.split(' ') as [string, string]
  return instantAt(dayNumber(day), Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
}

const FROM = '2026-03-01 00:00'
const TO = '2026-04-30 00:00'
const away =
  (who: string, deputy: string | null = null, from = FROM, to: string | null = TO): Change =>
  (rows) =>
    void rows.absences.push({
      ...{ personId: `per_${who}`, deputyId: deputy && `per_${deputy}` },
      ...{ from: moment(from), to: to === null ? null : moment(to) },
    })
const allAway =
  (...who: string[]): Change =>
  (rows) => {
    for (const one of who) away(one)(rows)
  }
type Turn = { duty: Kept; unit?: string; place?: Place; who: string; by?: string }
const namerOf = (by: string | undefined) => (by === undefined ? 'system:proof' : `per_${by}`)
const shift =
  ({ duty, unit = 'halden', place = 'primary', who, by }: Turn, from: string, to: string): Change =>
  (rows) =>
    void rows.shifts.push({
      ...{ duty, unitId: `unt_${unit}`, place, personId: `per_${who}`, namedBy: namerOf(by) },
      ...{ from: moment(from), to: moment(to) },
    })
const turn =
  (
    { duty, unit = 'halden', place = 'primary', who, by }: Turn,
    weekdays: number[],
    hours: string,
    every = 1,
    from = '2026-03-02',
  ): Change =>
  (rows) => {
    const [starts, ends] = hours.split('-') as [string, string]
    const row = { duty, unitId: `unt_${unit}`, place, personId: `per_${who}`, weekdays, starts, ends }
    rows.rota.push({ ...row, namedBy: namerOf(by), everyWeeks: every, validFrom: from, validTo: null })
  }
const left =
  (who: string, day: string): Change =>
  (rows) => {
    rows.people = rows.people.map((one) => (one.id === `per_${who}` ? { ...one, validTo: day } : one))
  }
const without =
  (who: string): Change =>
  (rows) => {
    rows.holders = rows.holders.filter((one) => one.personId !== `per_${who}`)
  }

const TUESDAY = '2026-03-10 10:00'
const press = (at = TUESDAY, unit = 'halden') => ({ unit, duty: 'press-contact' as const, at })
const leader = (at = TUESDAY, unit = 'halden') => ({ unit, duty: 'leader' as const, at })
const relatives = (at = TUESDAY, unit = 'halden') => ({ unit, duty: 'relatives-liaison' as const, at })
const desk = (at = TUESDAY) => ({ unit: 'kdi', duty: 'directorate-desk' as const, at })
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const HALDEN_PRESS = ['kontakt', 'andre'] as const

export const CASES: Case[] = [
  {
    when: 'a journalist rings Halden on an ordinary Tuesday',
    given: [],
    ask: press(),
    answers: 'kontakt',
    next: 'andre',
  },
  {
    when: 'the press contact is away: the alternate',
    given: [away('kontakt')],
    ask: press(),
    answers: 'andre',
    next: 'leder',
  },
  {
    when: 'the contact is away with a deputy, and the alternate is at work: the alternate first, then the deputy',
    given: [away('kontakt', 'nestleder')],
    ask: press(),
    answers: 'andre',
    next: 'nestleder',
  },
  {
    when: 'both contacts are away and one named a deputy',
    given: [away('kontakt', 'nestleder'), away('andre')],
    ask: press(),
    answers: 'nestleder',
    next: 'leder',
  },
  {
    when: 'both contacts stand in for each other and both are away: the leader',
    given: [away('kontakt', 'andre'), away('andre', 'kontakt')],
    ask: press(),
    answers: 'leder',
  },
  {
    when: 'both contacts and the leader are away: the region',
    given: [allAway(...HALDEN_PRESS, 'leder')],
    ask: press(),
    answers: 'regionleder',
  },
  {
    when: 'the leader is away too, but has a deputy: the unit itself',
    given: [allAway(...HALDEN_PRESS), away('leder', 'nestleder')],
    ask: press(),
    answers: 'nestleder',
    next: 'regionleder',
  },
  {
    when: 'nobody at Halden and no region leader: the press contact of the directorate',
    given: [allAway(...HALDEN_PRESS, 'leder', 'regionleder')],
    ask: press(),
    answers: 'presseradgiver',
    next: 'direktor',
  },
  {
    when: 'only the communication director is left: it is the desk that answers, and that is them',
    given: [allAway(...HALDEN_PRESS, 'leder', 'regionleder', 'presseradgiver', 'direktor')],
    ask: press(),
    answers: 'kommunikasjonsdirektor',
    next: 'desk',
  },
  {
    when: 'everybody who could is away: the desk of the directorate, which always answers',
    given: [allAway(...HALDEN_PRESS, 'leder', 'regionleder', 'presseradgiver', 'direktor', 'kommunikasjonsdirektor')],
    ask: press(),
    answers: 'desk',
  },
  {
    when: 'somebody has a single shift with the press',
    given: [shift({ duty: 'press-contact', who: 'nestleder' }, '2026-03-10 08:00', '2026-03-10 16:00')],
    ask: press(),
    answers: 'nestleder',
    next: 'kontakt',
  },
  {
    when: 'the shift is over: the contact again',
    given: [shift({ duty: 'press-contact', who: 'nestleder' }, '2026-03-10 08:00', '2026-03-10 16:00')],
    ask: press('2026-03-10 16:00'),
    answers: 'kontakt',
  },
  {
    when: 'a single shift goes before the rota',
    given: [
      turn({ duty: 'press-contact', who: 'betjent' }, EVERY_DAY, '00:00-24:00'),
      shift({ duty: 'press-contact', who: 'nestleder' }, '2026-03-10 08:00', '2026-03-10 16:00'),
    ],
    ask: press(),
    answers: 'nestleder',
    next: 'betjent',
  },
  {
    when: 'of two shifts at once, the one set last counts',
    given: [
      shift({ duty: 'press-contact', who: 'betjent' }, '2026-03-10 08:00', '2026-03-10 16:00'),
      shift({ duty: 'press-contact', who: 'nestleder' }, '2026-03-10 09:00', '2026-03-10 12:00'),
    ],
    ask: press(),
    answers: 'nestleder',
    next: 'betjent',
  },
  {
    when: 'whoever has the shift is ill and named nobody: the contact',
    given: [
      shift({ duty: 'press-contact', who: 'nestleder' }, '2026-03-10 08:00', '2026-03-10 16:00'),
      away('nestleder'),
    ],
    ask: press(),
    answers: 'kontakt',
  },
  {
    when: 'relatives ring Halden on an ordinary day',
    given: [],
    ask: relatives(),
    answers: 'parorende',
    next: 'leder',
  },
  {
    when: 'relatives ring on Sunday at three in the night, and the deputy leader has the weekend',
    given: [turn({ duty: 'relatives-liaison', who: 'nestleder' }, [6, 7], '00:00-24:00')],
    ask: relatives('2026-03-15 03:00'),
    answers: 'nestleder',
    next: 'parorende',
  },
  {
    when: 'the weekend is over on Monday',
    given: [turn({ duty: 'relatives-liaison', who: 'nestleder' }, [6, 7], '00:00-24:00')],
    ask: relatives('2026-03-16 00:00'),
    answers: 'parorende',
  },
  {
    when: 'the turn of Saturday night goes on past midnight',
    given: [turn({ duty: 'relatives-liaison', who: 'betjent' }, [6], '22:00-07:00')],
    ask: relatives('2026-03-15 03:00'),
    answers: 'betjent',
  },
  {
    when: 'the night after, nobody has a turn',
    given: [turn({ duty: 'relatives-liaison', who: 'betjent' }, [6], '22:00-07:00')],
    ask: relatives('2026-03-16 03:00'),
    answers: 'parorende',
  },
  {
    when: 'every second week: this week has the turn',
    given: [turn({ duty: 'relatives-liaison', who: 'betjent' }, [2], '08:00-16:00', 2)],
    ask: relatives('2026-03-17 10:00'),
    answers: 'betjent',
  },
  {
    when: 'every second week: last week did not',
    given: [turn({ duty: 'relatives-liaison', who: 'betjent' }, [2], '08:00-16:00', 2)],
    ask: relatives('2026-03-10 10:00'),
    answers: 'parorende',
  },
  {
    when: 'a turn that begins next month does not count yet',
    given: [turn({ duty: 'relatives-liaison', who: 'betjent' }, EVERY_DAY, '00:00-24:00', 1, '2026-04-01')],
    ask: relatives(),
    answers: 'parorende',
  },
  {
    when: 'the liaison is away and named nobody: the leader of the prison',
    given: [away('parorende')],
    ask: relatives(),
    answers: 'leder',
    next: 'regionleder',
  },
  {
    when: 'a department without anybody: the prison that it belongs to',
    given: [],
    ask: relatives(TUESDAY, 'halden-b'),
    answers: 'parorende',
  },
  { when: 'the leader is asked for by day', given: [], ask: leader(), answers: 'leder', next: 'regionleder' },
  {
    when: 'the leader is asked for at night, and there is a duty leader',
    given: [turn({ duty: 'leader', who: 'nestleder' }, EVERY_DAY, '16:00-08:00')],
    ask: leader('2026-03-11 02:00'),
    answers: 'nestleder',
    next: 'leder',
  },
  {
    when: 'the press rings at night, both contacts are away: the duty leader, not the leader who sleeps',
    given: [allAway(...HALDEN_PRESS), turn({ duty: 'leader', who: 'nestleder' }, EVERY_DAY, '16:00-08:00')],
    ask: press('2026-03-11 02:00'),
    answers: 'nestleder',
    next: 'leder',
  },
  {
    when: 'the duty leader has left the agency: the leader',
    given: [turn({ duty: 'leader', who: 'nestleder' }, EVERY_DAY, '16:00-08:00'), left('nestleder', '2026-03-05')],
    ask: leader('2026-03-11 02:00'),
    answers: 'leder',
  },
  {
    when: 'a leader falls ill in a holiday that had a deputy: the deputy still leads',
    given: [
      away('leder', 'nestleder', '2026-03-02 00:00', '2026-03-20 00:00'),
      away('leder', null, '2026-03-10 00:00', '2026-03-12 00:00'),
    ],
    ask: leader(),
    answers: 'nestleder',
  },
  {
    when: 'the deputy is away too, and has a deputy',
    given: [away('leder', 'nestleder'), away('nestleder', 'betjent')],
    ask: leader(),
    answers: 'betjent',
  },
  {
    when: 'the deputy has left: the region',
    given: [away('leder', 'nestleder'), left('nestleder', '2026-03-05')],
    ask: leader(),
    answers: 'regionleder',
  },
  {
    when: 'the absence ends this morning: the leader is back',
    given: [away('leder', 'nestleder', '2026-03-02 00:00', '2026-03-10 08:00')],
    ask: leader('2026-03-10 08:00'),
    answers: 'leder',
  },
  {
    when: 'an absence without an end is away until they are back',
    given: [away('leder', null, '2026-01-02 08:00', null)],
    ask: leader('2026-12-24 18:00'),
    answers: 'regionleder',
  },
  {
    when: 'the desk of the directorate without a rota: the communication director',
    given: [],
    ask: desk(),
    answers: 'kommunikasjonsdirektor',
    next: 'direktor',
  },
  {
    when: 'the desk of the directorate at night by its rota',
    given: [turn({ duty: 'directorate-desk', unit: 'kdi', who: 'radgiver' }, EVERY_DAY, '16:00-08:00')],
    ask: desk('2026-03-11 02:00'),
    answers: 'radgiver',
    next: 'kommunikasjonsdirektor',
  },
  {
    when: 'nobody of the whole line is there: whoever has the desk at that hour',
    given: [
      allAway('parorende', 'leder', 'regionleder', 'direktor'),
      turn({ duty: 'directorate-desk', unit: 'kdi', who: 'radgiver' }, EVERY_DAY, '16:00-08:00'),
    ],
    ask: relatives('2026-03-11 02:00'),
    answers: 'radgiver',
  },
  {
    when: 'the ministry has people for everything, and is never asked',
    given: [allAway('parorende', 'leder', 'regionleder', 'direktor', 'kommunikasjonsdirektor')],
    ask: relatives(),
    answers: 'desk',
  },
  {
    when: 'the safety delegate is away with a deputy at work: the main safety delegate of the region, never the deputy or the leader',
    given: [away('verneombud', 'nestleder')],
    ask: { unit: 'halden', duty: 'safety-delegate', at: TUESDAY },
    answers: 'hovedverneombud',
  },
  {
    when: 'the union representative is away: nobody speaks for the union in their place',
    given: [away('tillitsvalgt', 'leder')],
    ask: { unit: 'halden', duty: 'union-representative', at: TUESDAY },
    answers: null,
  },
  {
    when: 'nobody has the duty to put up notices: the leader',
    given: [without('oppslag')],
    ask: { unit: 'halden', duty: 'notice-poster', at: TUESDAY },
    answers: 'leder',
  },
  {
    when: 'in the night the clock goes forward, the turn from ten to six still ends at six',
    given: [turn({ duty: 'press-contact', who: 'nestleder' }, [6], '22:00-06:00')],
    ask: press('2026-03-29 05:59'),
    answers: 'nestleder',
  },
  {
    when: 'at six that morning it is over',
    given: [turn({ duty: 'press-contact', who: 'nestleder' }, [6], '22:00-06:00')],
    ask: press('2026-03-29 06:00'),
    answers: 'kontakt',
  },
  {
    when: 'an officer has the leader’s turn, named by the leader: the officer, then the leader',
    given: [shift({ duty: 'leader', who: 'betjent', by: 'leder' }, '2026-03-10 08:00', '2026-03-11 08:00')],
    ask: leader(),
    answers: 'betjent',
    next: 'leder',
  },
  {
    when: 'whoever named the officer has no duty any more: the leader, as if nobody was named',
    given: [shift({ duty: 'leader', who: 'betjent', by: 'nestleder' }, '2026-03-10 08:00', '2026-03-11 08:00')],
    ask: leader(),
    answers: 'leder',
    next: 'regionleder',
  },
]
