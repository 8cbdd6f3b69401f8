import type { DashboardLevel, PanelKind } from './dashboard-view.ts'

/** What a dashboard shows, by level and in this order: data, so that another panel or level is a line here. */
export const DASHBOARD_PANELS: Readonly<Record<DashboardLevel, readonly PanelKind[]>> = {
  agency: ['chain', 'organisation'],
  region: ['chain', 'organisation'],
  unit: ['chain', 'organisation'],
  initiative: ['chain', 'targets'],
}
