import { useTranslation } from 'react-i18next'
import { saidStanding } from '../rules/said-standing.ts'
import type { StatementView } from '../rules/statement-view.ts'

type Props = { statement: Pick<StatementView, 'standing' | 'correctedBy' | 'isCorrectionLeaving' | 'changedFacts'> }

/** What words that left are worth now, beside them wherever they are shown; nothing while they stand. */
export function SaidMark({ statement }: Props) {
  const { t } = useTranslation('crisis')
  const worth = saidStanding(statement)
  if (worth === 'stands') return null
  return <b className="v-signal">{t(`said.is.${worth}`, { number: statement.correctedBy })}</b>
}
