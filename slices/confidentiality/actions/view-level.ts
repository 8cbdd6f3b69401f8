import type { Caller } from '../../../kit/kernel/caller.ts'
import { type ConfidentialityLevel, DEFAULT_LEVEL } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import type { Why } from '../rules/named.ts'
import { findLevel, namedOf } from '../store/levels.ts'
import { findStaff, type StaffLine, staffLines } from '../store/people.ts'
import type { ConfidentialDoors } from './confidential-door.ts'
import { standingFor } from './standing.ts'

export type LevelView = {
  level: ConfidentialityLevel
  /** Who is named, why, and what they wrote who opened it, and who is asked to act in it now; nobody at the other levels. */
  people: (StaffLine & { why: Why; reason: string; at: string })[]
  maySet: boolean
  /** Any change says why, also one that lets fewer see it. */
  needsReason: boolean
  /** The caller is shut out, and may open it with a reason; then nothing else is told. */
  mayOpen: boolean
  /** It follows the crisis room that holds it, and is changed there. */
  follows: string | null
}

export async function viewLevel(
  varde: Varde,
  caller: Caller,
  doors: ConfidentialDoors,
  asked: string,
): Promise<LevelView> {
  const { db } = varde
  const { id, thing, follows, maySet, mayOpen, reads } = await standingFor(varde, db, caller, doors, asked)
  const found = await findLevel(db, id)
  const level = found?.level ?? DEFAULT_LEVEL
  const needsReason = reads && (thing.needsReason ?? false)
  const shown = { level, maySet: maySet && !follows, needsReason, mayOpen, follows: follows ? id : null }
  if (!reads) return { ...shown, people: [] }
  if (!found || level !== 'named') return { ...shown, people: [] }
  const named = await namedOf(db, id)
  const acting = ((await thing.askedIds?.()) ?? []).filter((one) => named.every((row) => row.person_id !== one))
  const rows = [
    ...named,
    ...acting.map((one) => ({ person_id: one, why: 'handles' as const, reason: '', named_at: found.setAt })),
  ]
  const staff = new Map(
    (
      await staffLines(
        db,
        rows.map((row) => row.person_id),
      )
    ).map((one) => [one.id, one]),
  )
  const people = rows.flatMap(({ person_id, why, reason, named_at }) => {
    const line = staff.get(person_id)
    return line ? [{ ...line, why, reason, at: named_at.toISOString() }] : []
  })
  return { ...shown, people }
}

const LOOKED_AT = 40
const HITS = 8

/** Whom this can be shown to: those with these letters in their name whom the rules of duty let see it. For whoever may choose. */
export async function peopleToName(
  varde: Varde,
  caller: Caller,
  doors: ConfidentialDoors,
  asked: string,
  text: string,
): Promise<StaffLine[]> {
  const { thing, maySet } = await standingFor(varde, varde.db, caller, doors, asked)
  if (!maySet || text.trim().length < 2) return []
  const found: StaffLine[] = []
  for (const line of await findStaff(varde.db, text, LOOKED_AT)) {
    const person = await callerOfPerson(varde.db, line.id, varde.now())
    if (person && thing.byDuty(person)) found.push(line)
    if (found.length === HITS) break
  }
  return found
}
