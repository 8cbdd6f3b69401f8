import { useTranslation } from 'react-i18next'
import { timeBroken, timeInstead, timeOver } from '../rules/room-needs.ts'
import type { PromiseView, StatementView } from '../rules/statement-view.ts'

type Props = { statement: Pick<StatementView, 'nextAt'>; promises: readonly PromiseView[] }

/** Words that left say a time that was moved since, or that ended with the room: what holds, beside them. They stand as they were sent. */
export function TimeInstead({ statement, promises }: Props) {
  const { t } = useTranslation('crisis')
  const at = timeInstead(statement, promises)
  if (timeOver(statement, promises)) return <p className="v-strong">{t('said.time-over')}</p>
  if (at === null) return null
  const isBroken = timeBroken(statement, promises)
  return <p className="v-strong">{t(isBroken ? 'said.time-broken' : 'said.time-instead', { at })}</p>
}
