import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isLate, owedInOrder } from '../rules/owed.ts'
import { type SituationContent, toldFacts } from '../rules/situation.ts'
import { type CrisisRow, scenarios } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { insertSituation, situationsOf } from '../store/situations.ts'
import { statusQuestions, statusRows } from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { answersOut } from './answers-out.ts'
import { noteInRoom } from './append-entry.ts'
import { inStatus } from './in-status.ts'
import { leftBesideRoom } from './left-beside-room.ts'
import { roomTime } from './practice-time.ts'
import { promisesInRoom } from './promises-in-room.ts'
import { reachOf } from './reach-of.ts'
import { saidInCrisis } from './said-in-crisis.ts'
import { withdrawnInRoom } from './withdrawn-in-room.ts'
import { wrongInRoom } from './wrong-in-room.ts'

/** A reader that nothing names. */
const NOBODY_NAMED = ''

/**
 * Freezes how it stands at this moment, in one press: what is confirmed, what we have said and promised, whom it has reached, and
 * what others may be asked about. Also after the room is closed. Throws `crisis.not-found` and `crisis.lead-not-allowed`.
 */
export async function makeSituation(varde: Varde, caller: Caller, crisisId: string): Promise<{ number: number }> {
  return inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const content = await compose(trx, file, now)
    const number = ((await situationsOf(trx, crisisId))[0]?.number ?? 0) + 1
    const digest = createHash('sha256').update(canonical(content)).digest('hex')
    await insertSituation(trx, {
      ...{ id: newId('sit'), crisis_id: crisisId, number, digest },
      ...{ content: JSON.stringify(content), made_by: caller.id, made_at: now },
    })
    await noteInRoom(trx, { crisisId, code: 'situation-made', params: { number }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.situationMade, now, { report: number, digest })
    return { number }
  })
}

async function compose(trx: Trx, file: CrisisRow, now: Date): Promise<SituationContent> {
  const [facts, statuses, questions, reach, said, wrong, withdrawn, beside, known, units] = [
    await factsOf(trx, file.id),
    (await statusRows(trx, file.id)).filter((row) => row.number !== null),
    await statusQuestions(trx, file.id),
    await reachOf(trx, file),
    await saidInCrisis(trx, file.id),
    await wrongInRoom(trx, file.id, now),
    await withdrawnInRoom(trx, file.id),
    // A report is read by others than whoever makes it: what only named people read is no more than counted.
    await leftBesideRoom(trx, NOBODY_NAMED, file),
    await scenarios(trx),
    await unitNames(trx, [file.unit_id, file.owner_unit_id]),
  ]
  const last = statuses.at(-1)
  const time = await roomTime(trx, file, now)
  const answered = await answersOut(trx, file.id)
  return {
    number: file.number,
    scenario: known.find((one) => one.key === file.scenario_key)?.names ?? null,
    unitName: units.get(file.unit_id) ?? '',
    ownerName: units.get(file.owner_unit_id) ?? '',
    level: file.level,
    declaredAt: file.declared_at.toISOString(),
    closedAt: file.closed_at?.toISOString() ?? null,
    phase: last?.phase ?? null,
    ...toldFacts(facts),
    said,
    // What the desk calls an inquiry is working words: nobody has said yes to them, and the report leaves.
    beside: {
      ...beside,
      lines: beside.lines.map((one) => (one.kind === 'answer' ? { ...one, title: '' } : one)).toReversed(),
    },
    wrong,
    withdrawn,
    nextAt: last?.next_at?.toISOString() ?? null,
    isLate: last?.next_at ? last.next_at < now : false,
    owed: owedInOrder(await promisesInRoom(trx, file)).map((one) => ({
      ...{ groups: one.groups, dueAt: one.dueAt },
      isLate: isLate(one, time),
    })),
    reach: reach
      .filter((one) => one.of > 0)
      .map(({ group, of, reached, unread = 0 }) => ({
        ...{ kind: group, total: of, reached },
        ...(unread > 0 && { unread }),
      })),
    asked: questions
      .filter((row) => row.approved_at && answered.has(row.id))
      .map((row) => ({ ...row.texts.nb, isUnsure: answered.get(row.id)! })),
  }
}
