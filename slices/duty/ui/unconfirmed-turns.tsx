import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type DutyView, useDutyAct } from './duty-data.ts'

/** Turns that were named by somebody who cannot any more: who answers next is asked until somebody says yes to them. */
export function UnconfirmedTurns({ view, mayEdit }: { view: DutyView; mayEdit: boolean }) {
  const { t } = useTranslation('duty')
  const confirm = useDutyAct()
  if (view.unconfirmed.length === 0) return null
  return (
    <section aria-labelledby="unconfirmed">
      <SectionHead title={t('unconfirmed')} id="unconfirmed" />
      <p className="v-note">{t('unconfirmed.about')}</p>
      <ProblemText error={confirm.error} />
      <ul className="v-org-list">
        {view.unconfirmed.map((turn) => (
          <li key={turn.id} className="v-line">
            <span data-data="">{turn.person.name}</span> <span className="v-meta">{t(`place.${turn.place}`)}</span>{' '}
            {mayEdit && (
              <button
                type="button"
                className="v-link"
                disabled={confirm.isPending}
                aria-label={t('unconfirmed.confirm.of', { name: turn.person.name })}
                onClick={() => confirm.mutate({ path: `/api/duty/turns/${turn.id}/confirm` })}
              >
                {t('unconfirmed.confirm')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
