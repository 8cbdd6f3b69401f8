import type { Database, Trx } from '../../../kit/db/database.ts'
import type { PrinciplesView } from '../rules/message-view.ts'
import type { PrincipleAnswer } from '../rules/principles.ts'
import { type ApprovalRow, answerPrinciples, approvedOf } from '../store/approvals.ts'
import { findMessage } from '../store/messages.ts'
import { type AskedPrinciples, askedPrinciples, type GivenAnswers, weighAnswers } from './asked-principles.ts'
import { principlesAsked } from './view-principles.ts'

type Owed = AskedPrinciples & { yes: ApprovalRow }

/** Who said yes to texts of a room while principles held that day, and has not answered them: in the order they said it. */
export async function principlesOwed(
  db: Database,
  messageIds: readonly string[],
): Promise<{ messageId: string; personId: string }[]> {
  const owed = await owedOn(db, await approvedOf(db, messageIds))
  return owed.map(({ yes }) => ({ messageId: yes.message_id, personId: yes.decided_by! }))
}

/** What one person answers afterwards, once for all of these texts: the principles of the strategy that held on the day they said yes. */
export async function viewOwedPrinciples(
  db: Database,
  messageIds: readonly string[],
  personId: string,
): Promise<PrinciplesView> {
  return principlesAsked(together(await owedBy(db, messageIds, personId)))
}

/** What they answered, if they have; the first of these texts speaks for all. */
export async function givenPrinciples(
  db: Database,
  messageIds: readonly string[],
  personId: string,
): Promise<{ editionId: string; answers: PrincipleAnswer[] } | null> {
  const given = (await approvedOf(db, messageIds)).find((one) => one.decided_by === personId && one.principles)
  return given ? { editionId: given.strategy_edition_id!, answers: given.principles! } : null
}

/**
 * Keeps what one person answers about the principles on each yes of theirs. Gives what was kept, and null when nothing was owed. Throws
 * `message.principles-changed`, `message.principles-open` and `message.note-missing`.
 */
export async function answerOwedPrinciples(
  trx: Trx,
  messageIds: readonly string[],
  personId: string,
  given: GivenAnswers,
): Promise<{ editionId: string; answers: PrincipleAnswer[] } | null> {
  const owed = await owedBy(trx, messageIds, personId)
  const answered = weighAnswers(together(owed), given)
  if (!answered) return null
  for (const { yes, asked } of owed) {
    const own = answered.answers.filter(({ key }) => asked.some((one) => one.key === key))
    await answerPrinciples(trx, yes.id, { editionId: answered.editionId, answers: own })
  }
  return answered
}

/** One answer is about one strategy: what was approved under another is owed still. */
async function owedBy(db: Database, messageIds: readonly string[], personId: string): Promise<Owed[]> {
  const yeses = (await approvedOf(db, messageIds)).filter((one) => one.decided_by === personId)
  const owed = await owedOn(db, yeses)
  return owed.filter((one) => one.edition?.id === owed[0]?.edition?.id)
}

async function owedOn(db: Database, yeses: readonly ApprovalRow[]): Promise<Owed[]> {
  const owed: Owed[] = []
  for (const yes of yeses.filter((one) => one.principles === null)) {
    const message = await findMessage(db, yes.message_id)
    const asked = message && (await askedPrinciples(db, message, yes.decided_at!))
    if (asked?.edition && asked.asked.length > 0) owed.push({ yes, ...asked })
  }
  return owed
}

function together(owed: readonly Owed[]): AskedPrinciples {
  const once = (all: AskedPrinciples['asked']) =>
    all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at)
  return {
    edition: owed[0]?.edition ?? null,
    asked: once(owed.flatMap((one) => one.asked)),
    shown: once(owed.flatMap((one) => one.shown)),
  }
}
