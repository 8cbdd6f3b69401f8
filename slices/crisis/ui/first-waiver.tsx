import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { FirstMessageView } from '../rules/statement-view.ts'
import { useFirst } from './first-form.tsx'

/** A leader's word that came with the approval: who, when and why; a leader can take it back. */
export function FirstWaiver({ message: { id, waiver, mayWaive } }: { message: FirstMessageView }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  const path = `/api/crises/first-messages/${encodeURIComponent(id)}/waiver/withdraw`
  const withdraw = useFirst('POST', path, () => undefined)
  if (!waiver) return null
  return (
    <>
      <p className="v-meta">
        {t('waiver.given.beforehand', { at: moment(waiver.at) })}{' '}
        <span data-data>{waiver.by.name ?? t('somebody')}</span>: <q data-data>{waiver.reason}</q>{' '}
        {mayWaive && (
          <button type="button" className="v-link" disabled={withdraw.isPending} onClick={() => withdraw.mutate({})}>
            {t('waiver.withdraw')}
          </button>
        )}
      </p>
      <ProblemText error={withdraw.error} />
    </>
  )
}
