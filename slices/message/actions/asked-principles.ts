import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { kindsOfGroups } from '../../audience/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { type StrategyElement, type StrategyOnDay, strategyAt } from '../../strategy/index.ts'
import { answersFault, type PrincipleAnswer, principlesFor } from '../rules/principles.ts'
import type { MessageRow } from '../store/messages.ts'

export type AskedPrinciples = {
  /** The strategy that holds today, or null when there is none: then nothing is asked. */
  edition: StrategyOnDay['edition'] | null
  asked: StrategyElement[]
  shown: StrategyElement[]
}

/** The principles of the strategy in force that the approver of this message answers, and those that are only shown. */
export async function askedPrinciples(db: Database, message: MessageRow, now: Date): Promise<AskedPrinciples> {
  const day = dayOf(now)
  const strategy = await strategyAt(db, day, { kinds: ['principle'] })
  if (!strategy) return { edition: null, asked: [], shown: [] }
  const { edition, elements } = strategy
  const { asked, shown } = principlesFor(
    elements.map(({ key, data, links }) => ({
      key,
      asksAtApproval: Boolean(data.check),
      for: links.for ?? [],
      validFrom: dayIn(data.validFrom),
      validTo: dayIn(data.validTo),
    })),
    {
      day,
      audienceKinds: message.audience_kinds,
      audienceKeys: message.audience_keys,
      kindOf: await kindsOfGroups(db),
      concernsStaff: message.concerns.length > 0,
    },
  )
  const among = (keys: string[]) => elements.filter(({ key }) => keys.includes(key))
  return { edition, asked: among(asked), shown: among(shown) }
}

const dayIn = (value: unknown) => (typeof value === 'string' ? value : null)

export type GivenAnswers = { editionId: string | null; answers: PrincipleAnswer[] }

/**
 * What goes on the approval: the edition and the answers to what is asked today. Throws `message.principles-changed` when
 * the approver read another edition, `message.principles-open` and `message.note-missing`.
 */
export async function checkAnswers(
  db: Database,
  message: MessageRow,
  now: Date,
  given: GivenAnswers,
): Promise<{ editionId: string; answers: PrincipleAnswer[] } | null> {
  return weighAnswers(await askedPrinciples(db, message, now), given)
}

/** The answers that are kept: one to each principle that is asked. Null when none is; throws as `checkAnswers`. */
export function weighAnswers(
  { edition, asked }: Pick<AskedPrinciples, 'edition' | 'asked'>,
  given: GivenAnswers,
): { editionId: string; answers: PrincipleAnswer[] } | null {
  if (!edition || asked.length === 0) return null
  if (given.answers.length > 0 && given.editionId !== edition.id)
    throw new Failure('conflict', 'message.principles-changed')
  const keys = asked.map(({ key }) => key)
  const fault = answersFault(keys, given.answers)
  if (fault?.code === 'open') throw new Failure('conflict', 'message.principles-open', { count: fault.count })
  if (fault) throw new Failure('invalid', 'message.note-missing')
  const answers = given.answers.filter(({ key }) => keys.includes(key))
  return {
    editionId: edition.id,
    answers: answers.map(({ key, answer, note }) => ({ key, answer, note: answer === 'noted' ? note!.trim() : null })),
  }
}
