import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FoldBody, FoldPart, FoldTitle, useFold } from '../../../../kit/ui/folds.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { ChainStep, MeasuredLine } from '../../rules/dashboard/dashboard-view.ts'
import type { Figure } from '../../rules/dashboard/figure.ts'
import { IntervalBar } from '../interval-bar.tsx'
import { FigureButton } from './figure-button.tsx'
import { HistoryLine } from './history-line.tsx'
import { LineTable } from './line-table.tsx'
import { LinesGist } from './lines-gist.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** The main picture: from knowing that we exist to doing something, each step with the indicator that tells most, and all of them below. */
export function ChainPicture({ steps }: { steps: readonly ChainStep[] }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const all = steps.flatMap(({ stage, lines }) => lines.map((line) => ({ ...line, stage })))
  return (
    <section className="v-block" aria-labelledby="chain-title">
      <SectionHead id="chain-title" title={t('measure:chain.title')}>
        {t('chain.measured', {
          count: steps.filter(({ lines }) => lines.some(({ figure }) => figure)).length,
          of: steps.length,
        })}
      </SectionHead>
      <ol className="v-dash-steps">
        {steps.map(({ stage, lines }) =>
          lines[0]?.figure ? (
            <Step key={stage} stage={stage} line={lines[0]} figure={lines[0].figure} />
          ) : (
            <li key={stage} className="is-empty">
              <h3>{t(`measure:stage.${stage}`)}</h3>
              <p className="v-muted">{t('chain.nothing', { count: lines.length })}</p>
            </li>
          ),
        )}
      </ol>
      {all.length > 0 && (
        <FoldPart
          id="chain-all"
          title={t('chain.all')}
          gist={<LinesGist panel={{ kind: 'chain', steps: [...steps] }} />}
        >
          <LineTable lines={all} caption={t('measure:chain.title')} />
        </FoldPart>
      )}
    </section>
  )
}

type StepProps = { stage: ChainStep['stage']; line: MeasuredLine; figure: Figure }

/** One step with the indicator that leads it. On a telephone the number, how sure it is and whether it moved; the rest opens. */
function Step({ stage, line: { key, names, target, standing, history, isBroken }, figure }: StepProps) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { name, sure, span, change, number, period } = useFigureWords()
  const fold = useFold(`chain-${stage}`)
  const title = name(names)
  const aim = target ? `${number(target.value, figure)} · ${t(`measure:standing.${standing}`)}` : t('target.none')
  return (
    <li className="v-fold" data-open={fold.isOpen}>
      <h3>
        <FoldTitle fold={fold} title={t(`measure:stage.${stage}`)} />
      </h3>
      <FigureButton figure={figure} name={title} isBig />
      {figure.interval && figure.value !== null && figure.scale === 'share' && (
        <IntervalBar value={figure.value} interval={figure.interval} target={target?.value ?? null} />
      )}
      <p>
        <Link to="/maling/$key" params={{ key }} className="v-link" data-data>
          {title}
        </Link>
      </p>
      <p className="v-fold__gist">
        {[period(figure), ...(figure.interval ? [span(figure)] : []), change(figure)].join(' · ')}
        {target && ` · ${t('measure:list.target').toLowerCase()} ${aim}`}
      </p>
      <FoldBody fold={fold}>
        <p className="v-meta">
          {period(figure)}. {sure(figure)}
        </p>
        <dl className="v-dash-facts">
          <dt>{t('measure:list.target')}</dt>
          <dd>{aim}</dd>
          <dt>{t('measure:list.change')}</dt>
          <dd>{change(figure)}</dd>
        </dl>
        {history.length > 1 && <HistoryLine history={history} name={title} target={target?.value ?? null} />}
        {isBroken && <p className="v-meta">{t('history.broken')}</p>}
      </FoldBody>
    </li>
  )
}
