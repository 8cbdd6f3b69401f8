import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { proposeMessage } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { weighSentences } from '../rules/sentence-basis.ts'
import { GROUPS, isChanged, isFollowing, kindsOf, withStaff } from '../rules/statement.ts'
import { type GroupLanguages, groupsFor } from '../rules/statement-language.ts'
import { sourceLanguage } from '../rules/translation-basis.ts'
import { asUsed } from '../rules/used-fact.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { neededLanguages } from '../store/first-messages.ts'
import { insertParts, lockStatement, type PartRow, partsOf, type StatementRow, usedFacts } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { roomTime } from './practice-time.ts'
import type { NewStatement } from './propose-statement.ts'
import { refuseOpenFields } from './refuse-open-fields.ts'
import { blocksOf, textsOf } from './statement-texts.ts'
import { unitsOfCrisis } from './units-of-crisis.ts'
import { refuseUntrue, roomOf, weighTranslation } from './weigh-statement.ts'

type Following = Pick<NewStatement, 'editions'> & { statementId: string }

/**
 * Puts the words of a statement in more languages before those who may approve them; with their yes they go to those who need
 * them. Throws `crisis.speak-not-allowed`, `crisis.no-such-statement`, `crisis.language-written`, `crisis.fact-not-sayable`,
 * `crisis.field-open`, `crisis.source-not-norwegian`, `crisis.sentence-unconfirmed`, `crisis.translation-number`, `crisis.translation-sentences`, and what the message slice says.
 */
export async function followStatement(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { statementId, editions }: Following,
): Promise<void> {
  await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const statement = await lockStatement(trx, statementId)
    if (statement?.crisis_id !== crisisId || statement.state === 'dropped' || statement.state === 'withdrawn')
      throw new Failure('not-found', 'crisis.no-such-statement')
    const languages = editions.map((one) => one.language)
    const parts = await refuse(trx, file, statement, editions)
    const groups = GROUPS.filter((group) =>
      parts.some((part) => part.groups.includes(group) && !part.ended_groups.includes(group)),
    )
    const chosen = withStaff(groupsFor(languages, groups, await languagesOfGroups(trx, file)))
    const { messageId } = await proposeMessage(trx, varde, caller, {
      unitId: file.owner_unit_id,
      mode: file.mode,
      audienceKinds: kindsOf(chosen),
      editions: editions.map(({ paragraphs, ...one }) => ({ ...one, body: blocksOf(paragraphs) })),
      correctsId: null,
      editionOf: mainOf(parts).message_id,
      heldBy: crisisId,
    })
    const part = { id: newId('stp'), statement_id: statementId, position: parts.length, groups: chosen, languages }
    const open = { version_id: null, dispatch_id: null, released_at: null }
    await insertParts(trx, [{ ...part, ...open, message_id: messageId, texts: textsOf(editions) }])
    const { number } = statement
    const params = { number, languages }
    await noteInRoom(trx, { crisisId, code: 'statement-followed', params, by: caller.id, at: now })
    const content = { statementId, statement: number, languages, groups: chosen }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementFollowed, now, content)
    await changeCrisis(trx, crisisId)
  })
}

/** What the others say the same as: what is public, else what left first. */
export function mainOf(parts: readonly PartRow[]): PartRow {
  const first = parts.filter((part) => !isFollowing(part))
  return first.find((part) => part.groups.includes('public')) ?? first[0]!
}

/** The Norwegian words that all other languages are made from. Throws `crisis.source-not-norwegian` where there are none to hold against the facts. */
export function norwegianOf({ texts }: PartRow): PartRow['texts'][string] {
  const language = sourceLanguage(texts)
  if (!language) throw new Failure('invalid', 'crisis.source-not-norwegian')
  return texts[language]!
}

/** The languages that each of the six groups must have here: by the pack, and by those who are counted in the units. */
export async function languagesOfGroups(
  db: Database,
  file: Pick<CrisisRow, 'level' | 'security_crisis' | 'unit_id'>,
): Promise<GroupLanguages[]> {
  const rows = await neededLanguages(db, await unitsOfCrisis(db, file))
  return GROUPS.map((group) => ({
    group,
    languages: rows.filter((row) => row.audience === group).map((row) => row.language),
  }))
}

async function refuse(trx: Trx, file: CrisisRow, statement: StatementRow, editions: Following['editions']) {
  refuseOpenFields(editions)
  const { id: statementId, corrects, next_at: nextAt } = statement
  const parts = await partsOf(trx, [statementId])
  const written = parts.filter((one) => one.dropped_reason === null).flatMap((one) => Object.keys(one.texts))
  const twice = editions.find((one) => written.includes(one.language))
  if (twice) throw new Failure('conflict', 'crisis.language-written', { language: twice.language })
  const facts = (await usedFacts(trx, file.id)).filter((one) => one.statementId === statementId)
  if (facts.some((one) => isChanged(asUsed(one)))) throw new Failure('conflict', 'crisis.fact-not-sayable')
  const when = {
    nextAt,
    isCorrection: corrects !== null,
    now: await roomTime(trx, file, statement.made_at),
    before: statement,
  }
  const room = await roomOf(trx, file, await factsOf(trx, file.id), when)
  const source = norwegianOf(mainOf(parts))
  // What was confirmed then may stand as unconfirmed under another name by now.
  refuseUntrue(weighSentences(source, room), room.facts)
  for (const one of editions) weighTranslation(source, one, room)
  return parts
}
