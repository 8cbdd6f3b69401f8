import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { freezeApproved } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type Group, holdingParts, kindsOf, type PlannedPart } from '../rules/statement.ts'
import { statementFault } from '../rules/statement-fault.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { insertStatement } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { type FilledWords, fillFirstWords } from './fill-first-words.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { moveStatement } from './move-statement.ts'
import { newStatement } from './new-statement.ts'
import { roomTime } from './practice-time.ts'
import { blocksOf, textsOf } from './statement-texts.ts'

export type Holding = {
  groups: Group[]
  /** When more comes; asked for when the public is among the groups. */
  nextAt: Date | null
  /** Own staff who cannot be reached in time do not hold back what is public past `outBy`. */
  mayOverride: boolean
}

/**
 * First words, approved beforehand, leave on the word of one person: only fields are filled in. Groups whose words are not ready
 * are refused, so that nobody believes they were told. Throws `crisis.speak-not-allowed`, `crisis.first-not-ready`,
 * `crisis.next-missing`, `crisis.next-past` and `crisis.no-groups`.
 */
export async function releaseHolding(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  input: Holding,
): Promise<{ id: string }> {
  const made = await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const shows = await roomTime(trx, file, now)
    const fault = statementFault(input, shows)
    if (fault) throw new Failure('invalid', `crisis.${fault}`)
    const words = await fillFirstWords(trx, file, input.nextAt, shows)
    const frozen = []
    for (const [position, part] of holdingParts(input.groups).entries())
      frozen.push({ position, ...(await freezePart(trx, varde, caller, file, part, words)) })
    const said = { ...input, kind: 'holding', corrects: null, admits: false, isApproved: true } as const
    const row = await newStatement(trx, crisisId, said, { by: caller.id, at: now })
    const { id, number } = row
    await insertStatement(
      trx,
      row,
      frozen.map((one) => ({ id: newId('stp'), statement_id: id, ...one, dispatch_id: null, released_at: null })),
      [],
    )
    await noteInRoom(trx, { crisisId, code: 'statement-released', params: { number }, by: caller.id, at: now })
    const content = { statementId: id, statement: number, groups: input.groups, beforehand: true }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementReleased, now, content)
    await changeCrisis(trx, crisisId)
    return { id }
  })
  // What keeps it, if anything, is said in the room: it is released, and is tried again by itself.
  await moveStatement(varde, made.id)
  return made
}

async function freezePart(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: CrisisRow,
  { words: audience, groups }: PlannedPart,
  words: readonly FilledWords[],
) {
  const ready = words.filter((one) => one.audience === audience && one.readiness === 'ready')
  const [source] = ready
  if (!source) throw new Failure('conflict', 'crisis.first-not-ready', { audience })
  const { messageId, versionId } = await freezeApproved(
    trx,
    varde,
    caller,
    {
      unitId: file.owner_unit_id,
      mode: file.mode,
      audienceKinds: kindsOf(groups),
      editions: ready.map(({ language, title, paragraphs }) => ({ language, title, body: blocksOf(paragraphs) })),
    },
    source.approvedBy!,
  )
  return { groups, message_id: messageId, version_id: versionId, texts: textsOf(ready) }
}
