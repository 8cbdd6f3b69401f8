import type { Absence, DashboardLevel, PanelKind } from './dashboard-view.ts'

/** One panel of a dashboard; `absent` says why the level has no such number, and the page says so. */
export type PanelWanted = { kind: PanelKind; absent?: Absence }

const PLACE: readonly PanelWanted[] = [
  { kind: 'chain' },
  { kind: 'reach' },
  { kind: 'language' },
  { kind: 'press' },
  { kind: 'organisation' },
  { kind: 'reputation', absent: 'agency-only' },
]

/** What a dashboard shows, by level and in this order: data, so that another panel or level is a line here. */
export const DASHBOARD_PANELS: Readonly<Record<DashboardLevel, readonly PanelWanted[]>> = {
  agency: [
    { kind: 'chain' },
    { kind: 'reputation' },
    { kind: 'reach' },
    { kind: 'language' },
    { kind: 'press' },
    { kind: 'organisation' },
  ],
  region: PLACE,
  unit: PLACE,
  initiative: [
    { kind: 'chain' },
    { kind: 'targets' },
    { kind: 'reach' },
    { kind: 'language' },
    { kind: 'press', absent: 'not-by-initiative' },
    { kind: 'reputation', absent: 'agency-only' },
  ],
}
