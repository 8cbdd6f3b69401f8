import type { Database } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { saidTime } from '../rules/said-time.ts'
import { type StatusLanguage, type StatusText, type StatusTexts, saysOf } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'
import { type StatusRow, statusRows } from '../store/statuses.ts'
import { worthOfStatements } from './worth-of-words.ts'

/** `doubtsId`: the version whose words are no longer confirmed; null when they stand. */
type Repeated = { texts: StatusTexts<StatusText>; doubtsId: string | null }

/**
 * What a new time, a new phase or the closing of the room says beside it: the words that stand, or, when they are no longer what we say, that
 * they are not to be relied on. Nobody is told anew what may be false, and the time that readers wait for is not held back by it.
 */
export async function wordsToRepeat(
  db: Database,
  { id: crisisId }: Pick<CrisisRow, 'id'>,
  standing: StatusRow,
  at: Date,
): Promise<Repeated> {
  const [statements, waves, used, rows] = [
    await statementsOf(db, crisisId),
    await wavesOfStatements(db, crisisId),
    await usedFacts(db, crisisId),
    await statusRows(db, crisisId),
  ]
  const same = rows.filter((row) => row.number !== null && saysOf(row.texts) === saysOf(standing.texts))
  const said = statements.filter((one) => same.some((row) => row.id === one.status_id))
  const worth = worthOfStatements(statements, waves, used)
  if (said.length === 0 || said.some((one) => worth.get(one.id) === 'stands'))
    return { texts: standing.texts, doubtsId: null }
  const since = same[0]?.approved_at ?? at
  const textIn = (language: StatusLanguage) => {
    const t = translator(language)
    const values = { at: saidTime(since, at, language) }
    return { title: t('crisis:unsure.page.title', values), text: t('crisis:unsure.page.text', values) }
  }
  return { texts: { nb: textIn('nb'), nn: textIn('nn'), en: textIn('en') }, doubtsId: standing.id }
}
