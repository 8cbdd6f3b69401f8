import type { Database } from '../../../kit/db/database.ts'
import type { HardStop } from '../rules/crisis.ts'
import { GROUPS, type Group } from '../rules/statement.ts'
import { type CrisisRow, scenarios } from '../store/crises.ts'
import { packRule } from '../store/pack-rules.ts'
import { liftsOf, openStops, passesOf } from '../store/promises.ts'

/** Who waits now, and at which stop: the one answer that the engine's gates, the room and the dialogs of release use. */
export type Waiting = { stop: HardStop | null; waits: Group[]; mayPass: Group[] }

/** `mayPass`: those of them that a leader may let have it before the stop is lifted. */
export async function waitingGroups(db: Database, file: Pick<CrisisRow, 'id'>): Promise<Waiting> {
  const [stop, ...others] = await openStops(db, file)
  if (!stop) return { stop: null, waits: [], mayPass: [] }
  const own = await waitsAt(db, file.id, stop)
  const elsewhere = (await Promise.all(others.map((one) => waitsAt(db, file.id, one)))).flatMap((one) => one.waits)
  const waits = GROUPS.filter((group) => own.waits.includes(group) || elsewhere.includes(group))
  return { stop, waits, mayPass: own.mayPass.filter((group) => !elsewhere.includes(group)) }
}

async function waitsAt(db: Database, crisisId: string, stop: HardStop): Promise<Pick<Waiting, 'waits' | 'mayPass'>> {
  const { waits, mayPass } = (await packRule(db, 'hard-stops'))[stop]
  const passed = (await passesOf(db, crisisId, stop)).map((one) => one.group)
  const left = waits.filter((group) => !passed.includes(group))
  return { waits: left, mayPass: left.filter((group) => mayPass.includes(group)) }
}

/** Who waited at the stop of this room, and when: as its kind sets it now. */
export async function waitedAt(
  db: Database,
  file: Pick<CrisisRow, 'id' | 'scenario_key' | 'next_of_kin_stop_at'>,
): Promise<(group: Group, at: Date) => boolean> {
  const ofKind = (await scenarios(db)).find(({ key }) => key === file.scenario_key)?.hard_stop
  const ofFact = file.next_of_kin_stop_at
  const stops = [
    ...(ofKind ? [{ stop: ofKind, since: null }] : []),
    ...(ofFact ? [{ stop: 'next-of-kin' as const, since: ofFact }] : []),
  ]
  const asked = await Promise.all(stops.map((one) => waitedAtStop(db, file.id, one)))
  return (group, at) => asked.some((waited) => waited(group, at))
}

async function waitedAtStop(
  db: Database,
  crisisId: string,
  { stop, since }: { stop: HardStop; since: Date | null },
): Promise<(group: Group, at: Date) => boolean> {
  const [{ waits }, lifts, passes] = [
    (await packRule(db, 'hard-stops'))[stop],
    (await liftsOf(db, crisisId)).filter((one) => one.stop === stop),
    await passesOf(db, crisisId, stop),
  ]
  return (group, at) =>
    waits.includes(group) &&
    (since === null || since <= at) &&
    !lifts.some((one) => one.lifted_at <= at) &&
    !passes.some((one) => one.group === group && one.given_at <= at)
}
