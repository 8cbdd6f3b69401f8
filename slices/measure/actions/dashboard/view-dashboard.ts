import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { DASHBOARD_PANELS } from '../../rules/dashboard/dashboard-panels.ts'
import type { DashboardView, Panel, Span } from '../../rules/dashboard/dashboard-view.ts'
import { spanDays } from '../../rules/dashboard/span-days.ts'
import { planTargetsOf } from '../../store/plan-targets.ts'
import { chainPanel, indicatorsOf } from './chain-panel.ts'
import { findPlace } from './find-place.ts'
import { targetsPanel } from './targets-panel.ts'

export type DashboardQuery = { unitId?: string | undefined; initiativeId?: string | undefined; span: Span }

/** The dashboard of a unit with all below it, or of an initiative. Throws `measure.no-such-place`. */
export async function viewDashboard(varde: Varde, caller: Caller, query: DashboardQuery): Promise<DashboardView> {
  const { db } = varde
  const held = await findPlace(varde, caller, query)
  const today = dayOf(varde.now())
  const days = spanDays(query.span, today)
  const made: Panel[] = await chainPanel(db, held, await indicatorsOf(db, held, today), days)
  if (held.initiativeId !== null) made.push(targetsPanel(await planTargetsOf(db, held.initiativeId)))
  const panels = DASHBOARD_PANELS[held.place.level].flatMap((kind) => made.find((panel) => panel.kind === kind) ?? [])
  return { place: held.place, span: query.span, ...days, panels }
}
