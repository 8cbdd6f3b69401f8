import { useTranslation } from 'react-i18next'
import { FoldAll, FoldSection, Folds } from '../../../../kit/ui/folds.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { dashboardSentences } from '../../rules/dashboard/dashboard-headline.ts'
import type { DashboardView, Panel, Span } from '../../rules/dashboard/dashboard-view.ts'
import { ChainPicture } from './chain-picture.tsx'
import { AbsentPart, LanguagePart, PressPart } from './counted-part.tsx'
import { useDashboard } from './dashboard-data.ts'
import { LineTable } from './line-table.tsx'
import { LinesGist } from './lines-gist.tsx'
import { PlaceChooser } from './place-chooser.tsx'
import { ReachPart } from './reach-part.tsx'
import { ReputationPart } from './reputation-part.tsx'
import { TargetTable } from './target-table.tsx'

type Props = { unitId?: string; initiativeId?: string; span: Span; onSpan: (span: Span) => void }

/** How communication does for the agency, a region, a unit or an initiative: opens with what is true now. */
export function DashboardPart({ onSpan, ...query }: Props) {
  const { t } = useTranslation('dashboard')
  return (
    <Loaded query={useDashboard(query)} text={t('loading')}>
      {(view) => (
        <Folds name="dashboard">
          <Head view={view} />
          <PlaceChooser view={view} onSpan={onSpan} />
          <FoldAll />
          {view.panels.map((panel) => (
            <PanelPart key={panel.kind === 'absent' ? panel.of : panel.kind} panel={panel} />
          ))}
        </Folds>
      )}
    </Loaded>
  )
}

function Head({ view }: { view: DashboardView }) {
  const { t } = useTranslation('dashboard')
  const { date } = useFormats()
  const [first, ...rest] = dashboardSentences(view).map(({ code, params }) => t(code, params))
  const days = t('head.days', { from: date(view.fromOn), to: date(view.toOn) })
  return (
    <PageHead
      title={first!}
      over={<span data-data>{view.place.name}</span>}
      lead={[...rest.map((one) => `${one}.`), days].join(' ')}
      className="v-mea-head"
    />
  )
}

function PanelPart({ panel }: { panel: Panel }) {
  if (panel.kind === 'chain') return <ChainPicture steps={panel.steps} />
  if (panel.kind === 'targets') return <TargetTable lines={panel.lines} />
  if (panel.kind === 'reach') return <ReachPart panel={panel} />
  if (panel.kind === 'language') return <LanguagePart panel={panel} />
  if (panel.kind === 'press') return <PressPart panel={panel} />
  if (panel.kind === 'reputation') return <ReputationPart factors={panel.factors} />
  if (panel.kind === 'absent') return <AbsentPart panel={panel} />
  return <OrganisationPart panel={panel} />
}

function OrganisationPart({ panel }: { panel: Extract<Panel, { kind: 'organisation' }> }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const title = t('measure:stage.organisation')
  if (panel.lines.length === 0)
    return (
      <section className="v-block" aria-labelledby="organisation-title">
        <SectionHead id="organisation-title" title={title} />
        <p className="v-muted">{t('organisation.none')}</p>
      </section>
    )
  return (
    <FoldSection id="organisation" title={title} gist={<LinesGist panel={panel} />}>
      <LineTable lines={panel.lines} caption={title} />
    </FoldSection>
  )
}
