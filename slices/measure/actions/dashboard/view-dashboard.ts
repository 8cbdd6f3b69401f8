import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { DASHBOARD_PANELS } from '../../rules/dashboard/dashboard-panels.ts'
import type { DashboardView, Panel, PanelKind, Span } from '../../rules/dashboard/dashboard-view.ts'
import { spanDays } from '../../rules/dashboard/span-days.ts'
import { planTargetsOf } from '../../store/plan-targets.ts'
import { chainPanel, indicatorsOf, organisationPanel } from './chain-panel.ts'
import { countedPanel } from './counted-panel.ts'
import { findPlace } from './find-place.ts'
import type { Ground } from './ground.ts'
import { reputationPanel } from './reputation-panel.ts'
import { targetsPanel } from './targets-panel.ts'

export type DashboardQuery = { unitId?: string | undefined; initiativeId?: string | undefined; span: Span }

/** The dashboard of a unit with all below it, or of an initiative. Throws `measure.no-such-place`. */
export async function viewDashboard(varde: Varde, caller: Caller, query: DashboardQuery): Promise<DashboardView> {
  const held = await findPlace(varde, caller, query)
  const today = dayOf(varde.now())
  const days = spanDays(query.span, today)
  const indicators = await indicatorsOf(varde.db, held, today)
  const panels = await Promise.all(
    DASHBOARD_PANELS[held.place.level].map(({ kind, absent }): Panel | Promise<Panel> =>
      absent ? { kind: 'absent', of: kind, why: absent } : panelOf(varde, { held, indicators, days }, kind),
    ),
  )
  return { place: held.place, span: query.span, ...days, panels }
}

async function panelOf(varde: Varde, ground: Ground, kind: PanelKind): Promise<Panel> {
  const { held, indicators } = ground
  if (kind === 'chain') return chainPanel(varde.db, ground)
  if (kind === 'organisation') return organisationPanel(varde.db, ground)
  if (kind === 'reputation') return reputationPanel(indicators)
  if (kind === 'targets') return targetsPanel(await planTargetsOf(varde.db, held.initiativeId ?? ''))
  return countedPanel(varde, ground, kind)
}
