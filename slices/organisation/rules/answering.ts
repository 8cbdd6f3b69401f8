import type { Duty } from '../../../kit/kernel/caller.ts'
import { holdersOf, isThere, type Line, ownUnits, standInFor } from './line.ts'

/** One step on the way to the one who answers. The interface turns it into a sentence. */
export type AnswerStep =
  | { kind: 'vacant' | 'climbs'; unitId: string; duty: Duty }
  | { kind: 'away'; unitId: string; duty: Duty; personId: string }
  | { kind: 'answers'; unitId: string; duty: Duty; personId: string }
  | { kind: 'stands-in'; unitId: string; duty: Duty; personId: string; insteadOf: string }
  | { kind: 'last-resort'; personId: string }

export type Answer = { personId: string; steps: AnswerStep[] }

/**
 * Who answers for a duty in the first unit of the line. In each unit, from the one asked about and upwards: the holder;
 * for the press also the alternate; the deputy of a holder who is away; the leader or the leader's deputy. Then the
 * nearest person at work. Null only when nobody at all is there. Never names anybody who is away or has left.
 */
export function whoIsThere(line: Line, duty: Duty): Answer | null {
  const steps: AnswerStep[] = []
  for (const [index, unit] of ownUnits(line).entries()) {
    if (index > 0) steps.push({ kind: 'climbs', unitId: unit.id, duty })
    const personId = inUnit(line, unit.id, duty, steps)
    if (personId) return { personId, steps }
  }
  const other = line.others.find((person) => !line.away.has(person.personId))
  if (!other) return null
  steps.push({ kind: 'last-resort', personId: other.personId })
  return { personId: other.personId, steps }
}

function inUnit(line: Line, unitId: string, duty: Duty, steps: AnswerStep[]): string | null {
  const asked: Duty[] = duty === 'press-contact' ? ['press-contact', 'press-contact-alternate'] : [duty]
  const found =
    holderAtWork(line, unitId, asked, steps) ??
    deputyAtWork(line, unitId, asked, steps) ??
    (duty === 'leader'
      ? null
      : (holderAtWork(line, unitId, ['leader'], steps) ?? deputyAtWork(line, unitId, ['leader'], steps)))
  return found
}

function holderAtWork(line: Line, unitId: string, duties: Duty[], steps: AnswerStep[]): string | null {
  for (const duty of duties) {
    const holders = holdersOf(line, unitId, duty)
    if (holders.length === 0) steps.push({ kind: 'vacant', unitId, duty })
    for (const personId of holders) {
      if (isThere(line, personId)) {
        steps.push({ kind: 'answers', unitId, duty, personId })
        return personId
      }
      steps.push({ kind: 'away', unitId, duty, personId })
    }
  }
  return null
}

function deputyAtWork(line: Line, unitId: string, duties: Duty[], steps: AnswerStep[]): string | null {
  for (const duty of duties)
    for (const holder of holdersOf(line, unitId, duty)) {
      const deputy = standInFor(line, holder)
      if (!deputy) continue
      steps.push({ kind: 'stands-in', unitId, duty, personId: deputy.personId, insteadOf: holder })
      return deputy.personId
    }
  return null
}
