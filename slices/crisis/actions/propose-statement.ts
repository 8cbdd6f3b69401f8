import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { proposeMessage } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isSayable } from '../rules/fact.ts'
import type { Unfounded } from '../rules/sentence-basis.ts'
import { type Group, kindsOf, withStaff } from '../rules/statement.ts'
import { statementFault } from '../rules/statement-fault.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { insertStatement, partsOf, statementsOf, type UsedIn } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endSuperseded } from './end-statement.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { newStatement } from './new-statement.ts'
import { roomTime } from './practice-time.ts'
import { refuseOpenFields } from './refuse-open-fields.ts'
import { refuseUnseen } from './refuse-unseen.ts'
import { blocksOf, textsOf } from './statement-texts.ts'
import { statementToCorrect } from './statement-to-correct.ts'
import { weighStatement } from './weigh-statement.ts'

export type NewStatement = {
  /** The statement that this one puts right, or null. */
  corrects: string | null
  groups: Group[]
  /** Every edition says the same; the first is the source. */
  editions: { language: string; title: string; paragraphs: string[] }[]
  facts: { id: string; revision: number }[]
  nextAt: Date | null
  /** Nothing more is promised: the page is over with it. So is everything that is said after closing. */
  isLast?: boolean
  admits: boolean
  /** Sentences that rest on no fact, each with why it is said all the same. */
  unfounded?: Unfounded[]
  /** Words that wait for a yes, and that whoever wrote these has seen that they take the place of. */
  replaces?: readonly string[]
}

/**
 * Puts new words before those who may approve them, every sentence beside the fact it rests on; with their yes they leave. They say only what is confirmed now, and again when
 * they leave. A correction goes to exactly those who got what it corrects, or other words of its line, also after closing. Throws `crisis.speak-not-allowed`,
 * `crisis.no-such-statement`, `crisis.status-room-closed`, `crisis.field-open`, `crisis.fact-not-sayable`, `crisis.next-missing`, `crisis.next-past`, `crisis.no-groups`, `crisis.replaces-unseen`, what
 * `weighStatement` says, and what the message slice says.
 */
export async function proposeStatement(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  asked: NewStatement,
): Promise<{ id: string }> {
  return inSpeakingRoom(
    varde,
    caller,
    crisisId,
    async (trx, file, now) => {
      const old = asked.corrects === null ? null : await statementToCorrect(trx, crisisId, asked.corrects)
      const input = { ...asked, corrects: old?.id ?? null }
      const everybody = withStaff(input.groups)
      const parts = old?.parts ?? [{ groups: everybody, covers: everybody, message_id: null }]
      const groups = [...new Set(parts.flatMap((one) => one.groups))]
      const facts = await refuse(trx, file, { input, groups, shows: await roomTime(trx, file, now) })
      const ended = input.corrects === null ? [] : await endedCorrections(trx, crisisId, input.corrects)
      const proposed = []
      for (const [position, part] of parts.entries()) {
        const { messageId } = await proposeMessage(trx, varde, caller, {
          unitId: file.owner_unit_id,
          mode: file.mode,
          audienceKinds: kindsOf(part.covers),
          editions: input.editions.map(({ paragraphs, ...one }) => ({ ...one, body: blocksOf(paragraphs) })),
          correctsId: part.message_id,
          ended,
          heldBy: crisisId,
        })
        proposed.push({ position, groups: part.groups, message_id: messageId })
      }
      const kind = input.corrects === null ? 'update' : 'correction'
      const said = { ...input, kind, groups, isApproved: false } as const
      const row = await newStatement(trx, crisisId, said, { by: caller.id, at: now })
      await refuseUnseen(trx, { ...row, groups }, input.replaces ?? [])
      await insertStatement(
        trx,
        { ...row, unfounded: JSON.stringify(input.unfounded ?? []) },
        proposed.map((one) => ({
          id: newId('stp'),
          statement_id: row.id,
          ...one,
          version_id: null,
          dispatch_id: null,
          released_at: null,
          texts: textsOf(input.editions),
        })),
        facts,
      )
      const { id, number } = row
      await endSuperseded(trx, file, id, now)
      await noteInRoom(trx, { crisisId, code: 'statement-proposed', params: { number }, by: caller.id, at: now })
      const content = {
        statementId: id,
        statement: number,
        kind,
        groups,
        facts: facts.length,
        unfounded: input.unfounded?.length ?? 0,
      }
      await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementProposed, now, content)
      await changeCrisis(trx, crisisId)
      return { id }
    },
    'write-page',
  )
}

/** The messages of corrections of a statement that ended: also of those whose time passed, and that stand with whoever has them. */
async function endedCorrections(trx: Trx, crisisId: string, corrects: string): Promise<string[]> {
  const rows = (await statementsOf(trx, crisisId)).filter((one) => one.corrects === corrects && one.state === 'dropped')
  const parts = await partsOf(
    trx,
    rows.map((one) => one.id),
  )
  return parts.map((one) => one.message_id)
}

type Asked = { input: NewStatement; groups: readonly Group[]; shows: Date }

/** Gives the facts that the words rest on. */
async function refuse(trx: Trx, file: CrisisRow, { input, groups, shows }: Asked): Promise<UsedIn[]> {
  refuseOpenFields(input.editions)
  const isClosed = file.state !== 'open'
  if (isClosed && input.nextAt) throw new Failure('conflict', 'crisis.status-room-closed')
  const isLast = isClosed || input.isLast === true
  const fault = statementFault({ groups, nextAt: input.nextAt, isLast }, shows)
  if (fault) throw new Failure('invalid', `crisis.${fault}`)
  const facts = await factsOf(trx, file.id)
  if (!input.facts.every((used) => isSayable(used, facts))) throw new Failure('conflict', 'crisis.fact-not-sayable')
  const { editions, facts: chosen, unfounded = [], nextAt, corrects } = input
  return weighStatement(trx, file, { editions, chosen, unfounded, nextAt, isCorrection: corrects !== null, now: shows })
}
