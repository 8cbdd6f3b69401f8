import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { proposeMessage } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isSayable } from '../rules/fact.ts'
import { kindsOf } from '../rules/statement.ts'
import { type QuestionText, STATUS_LANGUAGES, type StatusTexts } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { insertStatement, partsOf, statementsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { newStatement } from './new-statement.ts'
import { roomTime } from './practice-time.ts'
import type { NewStatement } from './propose-statement.ts'
import { refuseOpenFields } from './refuse-open-fields.ts'
import { refuseWhatStops } from './refuse-what-stops.ts'
import { blocksOf, paragraphsIn, textsOf } from './statement-texts.ts'
import { weighStatement } from './weigh-statement.ts'

export type NewAnswer = Pick<NewStatement, 'facts' | 'unfounded'> & { texts: StatusTexts<QuestionText> }
type Proposed = NewAnswer & { questionId: string; replacesId: string | null }

/**
 * An answer is a statement: weighed, tied to the facts it rests on, and put before those who may say yes to what own staff and the public
 * read. What takes the place of an answer that stands puts it right, for those who got it. Throws `crisis.field-open`,
 * `crisis.fact-not-sayable`, `door.stopped`, what `weighStatement` says, and what the message slice says.
 */
export async function proposeAnswer(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: CrisisRow,
  { texts, facts: chosen, unfounded = [], questionId, replacesId }: Proposed,
): Promise<void> {
  const at = varde.now()
  const editions = STATUS_LANGUAGES.flatMap((language) => {
    const words = texts[language]
    return words ? [{ language, title: words.question, paragraphs: paragraphsIn(words.answer) }] : []
  })
  refuseOpenFields(editions)
  await refuseWhatStops(trx, at, texts)
  const known = await factsOf(trx, file.id)
  if (!chosen.every((used) => isSayable(used, known))) throw new Failure('conflict', 'crisis.fact-not-sayable')
  const old = (await statementsOf(trx, file.id)).find((one) => one.question_id === replacesId && one.state === 'out')
  const corrects = replacesId && old ? old.id : null
  const when = { nextAt: null, isCorrection: corrects !== null, now: await roomTime(trx, file, at) }
  const facts = await weighStatement(trx, file, { editions, chosen, unfounded, isAnswer: true, ...when })
  const [oldPart] = corrects ? await partsOf(trx, [corrects]) : []
  const { messageId } = await proposeMessage(trx, varde, caller, {
    unitId: file.owner_unit_id,
    mode: file.mode,
    audienceKinds: kindsOf(['staff', 'public']),
    editions: editions.map(({ paragraphs, ...one }) => ({ ...one, body: blocksOf(paragraphs) })),
    correctsId: oldPart?.message_id ?? null,
    heldBy: file.id,
  })
  const said = { kind: 'page', groups: ['staff'], isApproved: false, corrects, nextAt: null, admits: false } as const
  const row = await newStatement(trx, file.id, said, { by: caller.id, at })
  await insertStatement(
    trx,
    { ...row, question_id: questionId, unfounded: JSON.stringify(unfounded) },
    [
      {
        ...{ id: newId('stp'), statement_id: row.id, position: 0, groups: ['staff'], message_id: messageId },
        ...{ version_id: null, dispatch_id: null, released_at: null, texts: textsOf(editions) },
      },
    ],
    facts,
  )
  const { id, number } = row
  await noteInRoom(trx, { crisisId: file.id, code: 'statement-proposed', params: { number }, by: caller.id, at })
  const content = { statementId: id, statement: number, kind: 'page', groups: ['staff'], facts: facts.length }
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementProposed, at, {
    ...content,
    unfounded: unfounded.length,
  })
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.questionKept, at, { questionId, state: 'written' })
}
