import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { freezeApproved } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { soonestOutBy } from '../rules/promise.ts'
import { kindsOf } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { openPromise, readClock } from '../store/promises.ts'
import { insertStatement, nextStatementNumber, pageUnderWay } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { blocksOf, textsOf } from './statement-texts.ts'

export type PageWords = {
  /** By language, as they will stand; bokmål is among them. */
  editions: { language: string; title: string; paragraphs: string[] }[]
  /** The draft that becomes a version of the page, or the question that comes to stand there. */
  statusId: string | null
  questionId: string | null
  nextAt: Date | null
}

/**
 * New words for the open page go to own staff first, as a statement that whoever publishes answers for. Gives its id: `moveStatement`
 * takes it from there. Throws `crisis.status-under-way` and what the message slice says.
 */
export async function tellStaffFirst(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: CrisisRow,
  { editions, statusId, questionId, nextAt }: PageWords,
): Promise<string> {
  if (await pageUnderWay(trx, file.id, questionId)) throw new Failure('conflict', 'crisis.status-under-way')
  const now = varde.now()
  const bodies = editions.map(({ paragraphs, ...one }) => ({ ...one, body: blocksOf(paragraphs) }))
  const proposal = {
    unitId: file.owner_unit_id,
    mode: file.mode,
    audienceKinds: kindsOf(['staff']),
    editions: bodies,
    heldBy: file.id,
  }
  const frozen = await freezeApproved(trx, varde, caller, { ...proposal, isSecurityWeighed: true }, caller.id)
  const id = newId('stm')
  const number = await nextStatementNumber(trx, file.id)
  const promise = await openPromise(trx, file.id)
  const { staff_minutes } = await readClock(trx)
  const signed = { made_by: caller.id, made_at: now, released_at: now, out_at: null, dropped_reason: null }
  await insertStatement(
    trx,
    {
      ...{
        id,
        crisis_id: file.id,
        number,
        kind: 'page',
        state: 'going',
        corrects: null,
        admits: false,
      },
      ...{ out_by: soonestOutBy(promise?.due_at ?? null, staff_minutes, now), next_at: nextAt },
      ...{ status_id: statusId, question_id: questionId, ...signed },
    },
    [
      {
        ...{ id: newId('stp'), statement_id: id, position: 0, groups: ['staff'], dispatch_id: null, released_at: null },
        ...{ message_id: frozen.messageId, version_id: frozen.versionId, texts: textsOf(editions) },
      },
    ],
    [],
  )
  await noteInRoom(trx, { crisisId: file.id, code: 'page-released', params: { number }, by: caller.id, at: now })
  const content = { statementId: id, statement: number, groups: ['staff'], beforehand: false }
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementReleased, now, content)
  return id
}
