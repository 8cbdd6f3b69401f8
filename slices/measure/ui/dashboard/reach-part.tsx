import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../kit/ui/bar.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { FoldPart, FoldSection } from '../../../../kit/ui/folds.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { Panel } from '../../rules/dashboard/dashboard-view.ts'
import type { Figure } from '../../rules/dashboard/figure.ts'
import type { ReachLine } from '../../rules/dashboard/reach-table.ts'
import { FigureButton } from './figure-button.tsx'
import { ReachTable } from './reach-table.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Reach = Extract<Panel, { kind: 'reach' }>

/** How many it concerned, and where every one of them stands: the sum is closed, for everybody, by audience and by channel. */
export function ReachPart({ panel: { all, byAudience, byChannel, dispatches, countedAt } }: { panel: Reach }) {
  const { t } = useTranslation('dashboard')
  const { bare, value } = useFigureWords()
  const [audience, channel] = [useAudienceName(), useChannelName()]
  const counted = dispatches && (
    <>
      <FigureButton
        figure={dispatches}
        name={t('reach.dispatches')}
        text={t('reach.dispatches.count', { count: dispatches.value ?? 0, shown: bare(dispatches) })}
      />
      {countedAt && `, ${t('reach.counted', { at: countedAt })}`}
    </>
  )
  if (!all)
    return (
      <section className="v-block" aria-labelledby="reach-title">
        <SectionHead id="reach-title" title={t('reach.title')}>
          {counted}
        </SectionHead>
        <Empty title={t('reach.none')} text={t('reach.none.about')} />
      </section>
    )
  const reached = all.reached ? ` ${t('reach.gist.reached', { share: value(all.reached) })}` : ''
  return (
    <FoldSection
      id="reach"
      title={t('reach.title')}
      aside={counted}
      gist={t('reach.gist', { total: bare(all.total) }) + reached}
    >
      <Equation line={all} />
      <FoldPart id="reach-audience" title={t('reach.by-audience')}>
        <ReachTable lines={byAudience} head={t('reach.audience')} caption={t('reach.by-audience')} nameOf={audience} />
      </FoldPart>
      <FoldPart id="reach-channel" title={t('reach.by-channel')}>
        <ReachTable lines={byChannel} head={t('reach.channel')} caption={t('reach.by-channel')} nameOf={channel} />
      </FoldPart>
      <p className="v-meta v-mea-prose">{t('reach.about')}</p>
    </FoldSection>
  )
}

/** «2 410 = 1 902 bekreftet + 400 sendt …», with the same drawn as one bar. */
function Equation({ line: { total, states } }: { line: ReachLine<Figure> }) {
  const { t } = useTranslation(['dashboard', 'dispatch'])
  const { bare } = useFigureWords()
  const parts = states.map(({ state, figure }) => ({
    state,
    label: t(`dispatch:state.${state}`),
    count: figure.value ?? 0,
  }))
  return (
    <div className="v-reach">
      <p className="v-reach__total">
        <FigureButton figure={total} name={t('reach.total')} text={bare(total)} isBig />
        <span>{t('reach.concerned')}</span>
      </p>
      <Bar parts={parts} isBig name={t('reach.total')} />
      <ul>
        {states.map(({ state, figure }) => (
          <li key={state}>
            <i className={`v-sw ${state}`} aria-hidden="true" />
            <FigureButton figure={figure} name={t(`dispatch:state.${state}`)} text={bare(figure)} />{' '}
            <span className="v-muted">{t(`dispatch:state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useAudienceName(): (key: string) => string {
  const { t } = useTranslation('organisation')
  return (key) => t(`audience-kind.${key}`)
}

function useChannelName(): (key: string) => string {
  const { t } = useTranslation(['dashboard', 'dispatch'])
  return (key) => (key === 'none' ? t('reach.no-channel') : t(`dispatch:channel.${key}.name`))
}
