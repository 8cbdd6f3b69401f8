import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { ChainStep, MeasuredLine } from '../../rules/dashboard/dashboard-view.ts'
import { IntervalBar } from '../interval-bar.tsx'
import { FigureButton } from './figure-button.tsx'
import { HistoryLine } from './history-line.tsx'
import { LineTable } from './line-table.tsx'
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
        {steps.map(({ stage, lines }) => {
          const lead = lines[0]?.figure ? lines[0] : null
          return (
            <li key={stage} className={lead ? undefined : 'is-empty'}>
              <h3>{t(`measure:stage.${stage}`)}</h3>
              {lead ? <Lead line={lead} /> : <p className="v-muted">{t('chain.nothing', { count: lines.length })}</p>}
            </li>
          )
        })}
      </ol>
      {all.length > 0 && <LineTable lines={all} caption={t('measure:chain.title')} />}
    </section>
  )
}

function Lead({ line }: { line: MeasuredLine }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { name, sure, change, number, period } = useFigureWords()
  const { figure, target, history, isBroken } = line
  if (!figure) return null
  const title = name(line.names)
  return (
    <>
      <FigureButton figure={figure} name={title} isBig />
      {figure.interval && figure.value !== null && figure.scale === 'share' && (
        <IntervalBar value={figure.value} interval={figure.interval} target={target?.value ?? null} />
      )}
      <p>
        <Link to="/maling/$key" params={{ key: line.key }} className="v-link" data-data>
          {title}
        </Link>
      </p>
      <p className="v-meta">
        {period(figure)}. {sure(figure)}
      </p>
      <dl className="v-dash-facts">
        <dt>{t('measure:list.target')}</dt>
        <dd>
          {target ? `${number(target.value, figure)} · ${t(`measure:standing.${line.standing}`)}` : t('target.none')}
        </dd>
        <dt>{t('measure:list.change')}</dt>
        <dd>{change(figure)}</dd>
      </dl>
      {history.length > 1 && <HistoryLine history={history} name={title} target={target?.value ?? null} />}
      {isBroken && <p className="v-meta">{t('history.broken')}</p>}
    </>
  )
}
