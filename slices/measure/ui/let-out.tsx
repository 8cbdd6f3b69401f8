import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useMeasureAct } from './measure-data.ts'

type Waiting = NonNullable<IndicatorView['waiting']>

/** How many values of an open series everyone does not read as they stand here, and the press that lets them out. */
export function LetOut({ indicator, waiting: { count, print } }: { indicator: IndicatorView; waiting: Waiting }) {
  const { t } = useTranslation('measure')
  const act = useMeasureAct()
  const mayLetOut = indicator.abilities.includes('measure')
  return (
    <section className="v-note" aria-label={t('open.wait.title')}>
      <p>{t('open.wait', { count })}</p>
      <ProblemText error={act.error} />
      {mayLetOut && (
        <Button
          data-size="sm"
          variant="secondary"
          loading={act.isPending}
          onClick={() => act.mutate({ path: `/indicators/${indicator.key}/let-out`, json: { print } })}
        >
          {t('open.wait.do', { count })}
        </Button>
      )}
    </section>
  )
}
