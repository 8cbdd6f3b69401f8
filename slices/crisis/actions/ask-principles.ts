import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { principlesOwed } from '../../message/index.ts'
import { isTold } from '../rules/statement.ts'
import { followUpsOf, insertFollowUps } from '../store/afterwards.ts'
import type { CrisisRow } from '../store/crises.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { partsOf, statementsOf } from '../store/statements.ts'

/** Days they have to answer. *Ikke i kilden.* */
const DAYS = 7
const DAY_MS = 86_400_000

/**
 * Nothing is asked of principles while it is going on. When it is over, whoever said yes to words that somebody has had is asked about
 * them, once for each statement; also of what comes out after that.
 */
export async function askPrinciples(trx: Trx, file: CrisisRow, now: Date): Promise<void> {
  const waves = await wavesOfStatements(trx, file.id)
  const told = (await statementsOf(trx, file.id)).filter((one) => isTold(one, waves))
  const parts = await partsOf(
    trx,
    told.map((one) => one.id),
  )
  const owed = await principlesOwed(
    trx,
    parts.map((one) => one.message_id),
  )
  const before = await followUpsOf(trx, file.id)
  const isAsked = (statementId: string, personId: string) =>
    before.some((one) => one.statement_id === statementId && one.asked_id === personId)
  const asked = told.toReversed().flatMap((statement) => {
    const own = parts.filter((one) => one.statement_id === statement.id).map((one) => one.message_id)
    const people = owed.filter((one) => own.includes(one.messageId)).map((one) => one.personId)
    return [...new Set(people)].flatMap((personId) =>
      isAsked(statement.id, personId) ? [] : [{ statement, personId }],
    )
  })
  await insertFollowUps(
    trx,
    asked.map(({ statement, personId }) => ({
      ...{ id: newId('cfu'), crisis_id: file.id, role: null, texts: JSON.stringify(textsOf(statement.number)) },
      ...{ statement_id: statement.id, asked_id: personId },
      ...{ due_at: new Date(now.getTime() + DAYS * DAY_MS), made_by: 'system:crisis', made_at: now },
    })),
  )
}

function textsOf(number: number): { nb: string; nn: string; en: string } {
  const say = (language: 'nb' | 'nn' | 'en') => translator(language)('crisis:principles.task', { number })
  return { nb: say('nb'), nn: say('nn'), en: say('en') }
}
