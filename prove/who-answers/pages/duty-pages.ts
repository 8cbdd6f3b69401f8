import { viewAllDuty } from '../../../slices/duty/actions/view-all-duty.ts'
import { viewAnswers } from '../../../slices/duty/actions/view-answers.ts'
import { viewDuty } from '../../../slices/duty/actions/view-duty.ts'
import { viewDutyWeek } from '../../../slices/duty/actions/view-duty-week.ts'
import { viewStaffed } from '../../../slices/duty/actions/view-staffed.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { viewOwnDuty } from '../../../slices/press/actions/view-own-duty.ts'
import { dayAt, isOddHour, saidAt, setFor } from '../oracle.ts'
import { gapsAhead, uncoveredSoon } from '../oracle-ahead.ts'
import { ASKED, KEPT, type Kept } from '../rows.ts'
import { asSaid, first, nameOf, type Reading, type Roster, readerOf, type Shown, system, type Varde } from './shown.ts'

/** Presse → Vakt, all units and one by one, for each duty with a rota; the line under the masthead; the list of units. */
export const dutyPages: Reading = async (varde, roster, own) => {
  const { rows, at } = roster
  const staffed = await viewStaffed(varde, 'press-contact')
  const [kept, lines] = await Promise.all([
    Promise.all(KEPT.map((duty) => pagesOf(varde, roster, duty))),
    Promise.all(own.map((unitId) => viewOwnDuty(varde, { ...system, unitId }))),
  ])
  const listed = own.flatMap((unitId, index): Shown[] => {
    const [said] = saidAt(rows, unitId, 'press-contact', at)
    const isOwn = said?.unitId === unitId && (said.as === 'primary' || said.as === 'alternate')
    const has = setFor(rows, unitId, 'press-contact', at).length > 0 ? 'away' : 'vacant'
    const shown = staffed.units.find((one) => one.unitId === unitId)?.standing
    const { answers } = lines[index]!
    return [
      { page: 'list of units', about: unitId, shown, expected: isOwn ? 'there' : has },
      { page: 'masthead', about: unitId, shown: answers && asSaid(answers), expected: said && asSaid(said) },
    ]
  })
  return [...kept.flat(), ...listed]
}

async function pagesOf(varde: Varde, roster: Roster, duty: Kept): Promise<Shown[]> {
  const overview = await viewAllDuty(varde, system, duty)
  const units = overview.units.map(async (row): Promise<Shown[]> => {
    const unitId = row.unit.id
    const said = saidAt(roster.rows, unitId, duty, roster.at)
    const about = `${unitId}, ${duty}`
    const [view, week] = await Promise.all([
      viewDuty(varde, system, { unitId, duty }),
      viewDutyWeek(varde, system, { unitId, duty, day: dayAt(roster.at) }),
    ])
    const chain = view.chain.map(asSaid)
    return [
      { page: 'duty of all', about, shown: asSaid(row.answers), expected: first(said) },
      { page: 'duty of a unit', about, shown: chain, expected: said.slice(0, 5).map(asSaid) },
      ...week.days.flatMap((day) => day.answers).flatMap((part) => inWeek(roster, { unitId, duty }, part)),
    ]
  })
  return (await Promise.all(units)).flat()
}

type Part = { from: string; to: string; owner: { unitId: string; personId: string | null; as: string } }

/** One part of the week, held at its beginning and in the middle. */
function inWeek({ rows, at }: Roster, { unitId, duty }: { unitId: string; duty: Kept }, part: Part): Shown[] {
  const [from, to] = [Date.parse(part.from), Date.parse(part.to)]
  const moments = [from, Math.floor((from + to) / 120_000) * 60_000].filter((one) => !isOddHour(one))
  return moments.map((moment) => ({
    ...{ page: 'duty week', about: `${unitId}, ${duty}, ${new Date(moment).toISOString()}`, shown: asSaid(part.owner) },
    expected: first(saidAt(rows, unitId, duty, moment, at)),
  }))
}

/** The page of a unit, asked about every duty. */
export const unitPages: Reading = async (varde, { rows, at }, own) => {
  const asked = own.flatMap((unitId) => ASKED.map((duty) => ({ unitId, duty })))
  return Promise.all(
    asked.map(async ({ unitId, duty }): Promise<Shown> => {
      const { chain } = await viewAnswers(varde, system, { unitId, duty, at: new Date(at) })
      const expected = saidAt(rows, unitId, duty, at).slice(0, 6).map(asSaid)
      return { page: 'unit page', about: `${unitId}, ${duty}`, shown: chain.map(asSaid), expected }
    }),
  )
}

/** I dag of one who leads and writes for the agency: duties whose holder is away, and the first gap of each duty. */
export const todayPages: Reading = async (varde, { rows, at }, own) => {
  const { items } = await viewToday(varde, readerOf(own))
  const uncovered = items
    .filter((one) => one.kind === 'uncovered')
    .map(({ id, title, params }) => [title, id.split('-').slice(2).join('-'), params.person, params.answers].join(' '))
  const expected = uncoveredSoon(rows, own, at).map(({ unitId, duty, personId, answers }) =>
    [unitId, duty, nameOf(personId), answers.personId === null ? '' : nameOf(answers.personId)].join(' '),
  )
  const soon = gapsAhead(rows, own, at)
  const gaps = KEPT.flatMap((duty) => {
    const ofDuty = soon.filter((gap) => gap.duty === duty)
    const led = ofDuty.filter((gap) => gap.answersUnit === '')
    const alike = led.length < ofDuty.length ? ofDuty.filter((gap) => gap.answersUnit !== '') : led
    const one = alike[0]
    const line = items.find(({ id, kind }) => kind === 'duty-gap' && id.startsWith(`duty-gap-${duty}`))
    // Where it begins in an hour that the clock has twice, or not at all, which of the two is no matter of this proof.
    if (isOddHour(one?.from ?? at) || isOddHour(line ? Date.parse(line.at) : at)) return []
    return [
      {
        ...{ page: 'I dag, gaps' as const, about: duty },
        shown: line && [line.id, line.at, line.params.answers, line.params.count, line.params.alone ?? 0],
        expected: one && [
          ...[
            `duty-gap-${duty}-${one.unitId}`,
            new Date(one.from).toISOString(),
            one.answersUnit,
            alike.length - 1,
            alike === led ? 0 : led.length,
          ],
        ],
      },
    ]
  })
  return [
    { page: 'I dag, uncovered', about: 'all', shown: uncovered.toSorted(), expected: expected.toSorted() },
    ...gaps,
  ]
}
