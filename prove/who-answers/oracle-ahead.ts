import { between, dayAt, isAtWork, isLent, offices, type Said, saidAt, setFor } from './oracle.ts'
import { KEPT, type Kept, type Rows } from './rows.ts'

const [HALF_HOUR, DAY, FOUR_WEEKS] = [1_800_000, 86_400_000, 28 * 86_400_000]
export type Gap = { unitId: string; duty: Kept; from: number; answersUnit: string }

/**
 * The first moment of the coming four weeks at which nobody of the unit answers, looked for half hour by half hour; the press asks at every hour. Where there is none: the
 * first at which its leader does, in the place of somebody who is set for it and not there; `answersUnit` is empty then.
 */
export function gapsAhead(rows: Rows, own: readonly string[], now: number): Gap[] {
  return KEPT.flatMap((duty) =>
    own
      .filter((unitId) => duty !== 'directorate-desk' || unitId === 'unt_kdi')
      .filter((unitId) => duty === 'press-contact' || isStaffed(rows, unitId, duty, now))
      .flatMap((unitId) => firstGap(rows, unitId, duty, now) ?? []),
  ).toSorted((a, b) => a.from - b.from || (a.unitId < b.unitId ? -1 : 1))
}

function firstGap(rows: Rows, unitId: string, duty: Kept, now: number): Gap | null {
  let led: Gap | null = null
  for (let at = now; at < now + FOUR_WEEKS; at = (Math.floor(at / HALF_HOUR) + 1) * HALF_HOUR) {
    const first = saidAt(rows, unitId, duty, at, now)[0]!
    if (first.unitId !== unitId || first.personId === null) return { unitId, duty, from: at, answersUnit: first.unitId }
    if (first.as === 'leader' && duty !== 'leader' && setFor(rows, unitId, duty, at, now).length > 0)
      led ??= { unitId, duty, from: at, answersUnit: '' }
  }
  return led
}

/** Somebody has it, or leads, or has a turn of it that counts, some time in the four weeks. */
function isStaffed(rows: Rows, unitId: string, duty: Kept, now: number): boolean {
  const [first, last] = [dayAt(now), dayAt(now + FOUR_WEEKS)]
  const names = [...offices(duty).flat(), 'leader']
  const meets = (row: { validFrom: string; validTo: string | null }, since: string) =>
    row.validFrom <= last && (row.validTo === null || since < row.validTo)
  return (
    rows.holders.some((one) => one.unitId === unitId && names.includes(one.duty) && meets(one, first)) ||
    rows.rota.some(
      (one) => one.unitId === unitId && one.duty === duty && meets(one, dayAt(now - DAY)) && isLent(rows, one, now),
    ) ||
    rows.shifts.some(
      (one) =>
        one.unitId === unitId &&
        one.duty === duty &&
        one.from < now + FOUR_WEEKS &&
        now < one.to &&
        isLent(rows, one, now),
    )
  )
}

const WATCHED = ['leader', 'press-contact', 'notice-poster', 'relatives-liaison'] as const
export type Uncovered = { unitId: string; duty: (typeof WATCHED)[number]; personId: string; answers: Said; at: number }

/** Who is away, now or within a day, from a duty that somebody who does not have it will answer for; the first such moment of each. */
export function uncoveredSoon(rows: Rows, own: readonly string[], now: number): Uncovered[] {
  return rows.holders.flatMap(({ personId, unitId, duty: held, ...row }) => {
    const duty = WATCHED.find((one) => one === held)
    if (!duty || !own.includes(unitId)) return []
    const moments = rows.absences
      .filter((one) => one.personId === personId && one.from < now + DAY && (one.to === null || now < one.to))
      .map((one) => Math.max(now, one.from))
      .sort((a, b) => a - b)
    for (const at of moments) {
      const person = rows.people.find((one) => one.id === personId)!
      if (!between(dayAt(at), row) || !between(dayAt(at), person) || isAtWork(rows, personId, at)) continue
      const answers = saidAt(rows, unitId, duty, at, now)[0]!
      const isTheirs = duty === 'leader' || answers.as !== 'leader'
      if (answers.unitId === unitId && answers.as !== 'desk' && isTheirs) continue
      return [{ unitId, duty, personId, answers, at }]
    }
    return []
  })
}
