import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { proposeMessage } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { maySay } from '../rules/fact.ts'
import { outByFor } from '../rules/promise.ts'
import { type Group, isFollowing, kindsOf, withStaff } from '../rules/statement.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { openPromise, readClock } from '../store/promises.ts'
import { insertStatement, nextStatementNumber, partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { roomTime } from './practice-time.ts'
import { refuseOpenFields } from './refuse-open-fields.ts'
import { blocksOf, textsOf } from './statement-texts.ts'

export type NewStatement = {
  /** The statement that this one puts right, or null. */
  corrects: string | null
  groups: Group[]
  /** Every edition says the same; the first is the source. */
  editions: { language: string; title: string; paragraphs: string[] }[]
  facts: { id: string; revision: number }[]
  nextAt: Date | null
  mayOverride: boolean
  admits: boolean
}

/**
 * Puts new words before those who may approve them; with their yes they leave. They say only what is confirmed now, and again when
 * they leave. A correction goes to exactly those who got what it corrects. Throws `crisis.speak-not-allowed`,
 * `crisis.no-such-statement`, `crisis.field-open`, `crisis.fact-not-sayable`, `crisis.next-missing`, `crisis.next-past`, `crisis.no-groups`, and what the
 * message slice says.
 */
export async function proposeStatement(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  input: NewStatement,
): Promise<{ id: string }> {
  return inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const old = await toCorrect(trx, crisisId, input.corrects)
    const parts = old
      ? await toldParts(trx, old)
      : [{ groups: withStaff(input.groups), message_id: null, languages: [] }]
    const groups = [...new Set(parts.flatMap((one) => one.groups))]
    await refuse(trx, crisisId, input, groups, await roomTime(trx, file, now))
    const proposed = []
    for (const [position, part] of parts.entries()) {
      const { messageId } = await proposeMessage(trx, varde, caller, {
        unitId: file.owner_unit_id,
        mode: file.mode,
        audienceKinds: kindsOf(part.groups),
        editions: input.editions.map(({ paragraphs, ...one }) => ({ ...one, body: blocksOf(paragraphs) })),
        correctsId: part.message_id,
      })
      proposed.push({ position, groups: part.groups, message_id: messageId, languages: part.languages })
    }
    const row = await rowFor(trx, file, input, groups, { by: caller.id, at: now, old })
    await insertStatement(
      trx,
      row,
      proposed.map((one) => ({
        id: newId('stp'),
        statement_id: row.id,
        ...one,
        version_id: null,
        dispatch_id: null,
        released_at: null,
        texts: textsOf(input.editions),
      })),
      input.facts.map(({ id, revision }) => ({ fact_id: id, revision })),
    )
    const { id, number, kind } = row
    await noteInRoom(trx, { crisisId, code: 'statement-proposed', params: { number }, by: caller.id, at: now })
    const content = { statementId: id, statement: number, kind, groups, facts: input.facts.length }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementProposed, now, content)
    await changeCrisis(trx, crisisId)
    return { id }
  })
}

async function toCorrect(trx: Trx, crisisId: string, id: string | null): Promise<StatementRow | null> {
  if (id === null) return null
  const old = (await statementsOf(trx, crisisId)).find((one) => one.id === id)
  const isTold = old?.state === 'out' || (await partsOf(trx, [id])).some((one) => one.dispatch_id !== null)
  if (!old || !isTold) throw new Failure('not-found', 'crisis.no-such-statement')
  return old
}

/** What has left, in every language that it has left in: each is put right. */
const toldParts = async (trx: Trx, { id }: StatementRow) =>
  (await partsOf(trx, [id])).filter((part) => !isFollowing(part) || part.dispatch_id !== null)

async function refuse(trx: Trx, crisisId: string, input: NewStatement, groups: Group[], now: Date): Promise<void> {
  refuseOpenFields(input.editions)
  if (groups.length === 0) throw new Failure('invalid', 'crisis.no-groups')
  if (groups.includes('public') && !input.nextAt) throw new Failure('invalid', 'crisis.next-missing')
  if (input.nextAt && input.nextAt <= now) throw new Failure('invalid', 'crisis.next-past')
  const facts = await factsOf(trx, crisisId)
  const isSayable = ({ id, revision }: NewStatement['facts'][number]) =>
    facts.some((fact) => fact.id === id && fact.revision === revision && maySay(fact))
  if (!input.facts.every(isSayable)) throw new Failure('conflict', 'crisis.fact-not-sayable')
}

type Made = { by: string; at: Date; old: StatementRow | null }

async function rowFor(trx: Trx, file: CrisisRow, input: NewStatement, groups: Group[], { by, at, old }: Made) {
  const clock = await readClock(trx)
  const promise = await openPromise(trx, file.id)
  const isPublic = groups.includes('public')
  return {
    id: newId('stm'),
    crisis_id: file.id,
    number: await nextStatementNumber(trx, file.id),
    kind: old ? ('correction' as const) : ('update' as const),
    state: 'waiting' as const,
    corrects: old?.id ?? null,
    out_by: isPublic ? outByFor(promise?.due_at ?? null, clock.staff_minutes, at) : null,
    may_override: input.mayOverride,
    next_at: input.nextAt,
    admits: input.admits,
    made_by: by,
    made_at: at,
    released_at: null,
    out_at: null,
    status_id: null,
    dropped_reason: null,
  }
}
