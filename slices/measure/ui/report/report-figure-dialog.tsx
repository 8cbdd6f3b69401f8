import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import type { OpenedFigure } from '../../rules/dashboard/figure.ts'
import { recompute } from '../../rules/recompute.ts'
import type { Opens } from '../../rules/report/laid-part.ts'
import type { OpenedReportFigure } from '../../rules/report/report-view.ts'
import { FigureRows } from '../dashboard/figure-rows.tsx'
import { useFigureWords } from '../dashboard/use-figure-words.ts'
import { OpenedFrame } from '../opened-frame.tsx'
import { ProvenanceFacts } from '../provenance-facts.tsx'
import { useFigures } from '../use-figures.ts'
import { useReportFigure } from './report-data.ts'

type Props = { id: string; number: number; opens: Opens; onClose: () => void }

/** A number of a published report opened: the rows as they were, and where the source has been revised since, what holds now beside it. */
export function ReportFigureDialog({ id, number, opens: { source, name }, onClose }: Props) {
  const { t } = useTranslation('report')
  const { value, sure, period } = useFigureWords()
  const opened = useReportFigure(id, number, source)
  return (
    <OpenedFrame
      onClose={onClose}
      title={
        <>
          <span data-data>{name}</span>
          {opened.data && `: ${value(opened.data.frozen.figure)}`}
        </>
      }
    >
      <Loaded query={opened} text={t('opened.loading')}>
        {(answer) => (
          <>
            <p className="v-meta">
              {period(answer.frozen.figure)}. {answer.frozen.figure.value !== null && sure(answer.frozen.figure)}
            </p>
            <Revised opened={answer} />
            <h3 className="v-h4">{t('opened.frozen')}</h3>
            <Rows opened={answer.frozen} />
            {answer.now && (
              <>
                <h3 className="v-h4">{t('opened.now')}</h3>
                <Rows opened={answer.now} />
              </>
            )}
          </>
        )}
      </Loaded>
    </OpenedFrame>
  )
}

/** Both numbers, how far they lie apart, why and since when; or that the source still says the same. */
function Revised({ opened: { frozen, revision, now, moved } }: { opened: OpenedReportFigure }) {
  const { t } = useTranslation('report')
  const { number } = useFigureWords()
  const { apart } = useFigures()
  const { figure } = frozen
  if (!revision) return <p>{t(figure.value === null ? 'opened.no-number' : 'opened.holds')}</p>
  const difference = revision.now === null || figure.value === null ? null : revision.now - figure.value
  return (
    <div className="v-rep__revised">
      <p data-data>
        {t(`opened.why.${revision.why}`, { on: revision.at })}
        {revision.from && ` ${t('revised.from', { source: revision.from })}`}
      </p>
      <dl className="v-rep__facts">
        <div>
          <dt>{t('opened.in-report')}</dt>
          <dd data-data>{figure.value === null ? '–' : number(figure.value, figure)}</dd>
        </div>
        <div>
          <dt>{t('opened.holds-now')}</dt>
          <dd data-data>{revision.now === null ? t('opened.nothing') : number(revision.now, figure)}</dd>
        </div>
        {difference !== null && (
          <div>
            <dt>{t('opened.difference')}</dt>
            <dd data-data>{apart(difference, figure)}</dd>
          </div>
        )}
      </dl>
      {now && moved.added + moved.changed + moved.gone > 0 && <p className="v-meta">{t('opened.moved', moved)}</p>}
    </div>
  )
}

function Rows({ opened }: { opened: OpenedFigure }) {
  const { t } = useTranslation('dashboard')
  const { number } = useFigureWords()
  const made = recompute(opened.recipe, opened.rows)
  return (
    <>
      {made !== null && <p>{t(`opened.recipe.${opened.recipe}`, { value: number(made, opened.figure) })}</p>}
      {opened.figure.missing && <p data-data>{opened.figure.missing}</p>}
      {opened.rows.length > 0 && <FigureRows opened={opened} />}
      <ProvenanceFacts provenance={opened.provenance} />
    </>
  )
}
