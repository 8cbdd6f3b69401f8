import { useTranslation } from 'react-i18next'
import { timeInstead } from '../rules/room-needs.ts'
import type { PromiseView, StatementView } from '../rules/statement-view.ts'

type Props = { statement: Pick<StatementView, 'nextAt'>; promises: readonly PromiseView[] }

/** Words that left say a time that was moved since: the time that holds, beside them. They stand as they were sent. */
export function TimeInstead({ statement, promises }: Props) {
  const { t } = useTranslation('crisis')
  const at = timeInstead(statement, promises)
  return at === null ? null : <p className="v-strong">{t('said.time-instead', { at })}</p>
}
