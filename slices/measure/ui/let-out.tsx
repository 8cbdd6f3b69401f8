import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { IndicatorView, WaitingFigure, WaitingValue } from '../rules/indicator-view.ts'
import { measuredBy } from '../rules/measured-by.ts'
import { useMeasureAct } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Waiting = NonNullable<IndicatorView['waiting']>

/** The values of an open series that everyone does not read as they stand here, each with what they read now, and the press that lets them out. */
export function LetOut({
  indicator,
  waiting: { count, print, values },
}: {
  indicator: IndicatorView
  waiting: Waiting
}) {
  const { t } = useTranslation('measure')
  const act = useMeasureAct()
  const mayLetOut = indicator.abilities.includes('measure')
  return (
    <section className="v-note" aria-label={t('open.wait.title')}>
      <p>{t('open.wait', { count })}</p>
      <ul data-data>
        {values.map((one) => (
          <li key={`${one.version} ${one.fromOn} ${one.toOn}`}>
            <Waits indicator={indicator} one={one} />
          </li>
        ))}
      </ul>
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

/** «Trivsel, 2025: 59 %. De åpne dataene sier 58 %.» */
function Waits({ indicator, one }: { indicator: IndicatorView; one: WaitingValue }) {
  const { t } = useTranslation('measure')
  const { name, period, stated, why } = useFigures()
  const [holds] = indicator.definitions
  const by = measuredBy(one, indicator.definitions, holds!)
  const said = ({ value, missing, caveat }: WaitingFigure) =>
    value === null ? why(missing) : stated(value, by, caveat)
  return (
    <>
      {t(`open.wait.value.${one.now ? 'stands' : 'gone'}`, {
        name: name(holds!.names),
        period: period(one.fromOn, one.toOn),
        value: one.now && said(one.now),
      })}{' '}
      {t(`open.wait.outside.${one.outside ? 'other' : 'none'}`, { value: one.outside && said(one.outside) })}
    </>
  )
}
