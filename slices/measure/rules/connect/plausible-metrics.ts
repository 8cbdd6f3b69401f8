/** What Plausible can be asked, by its own names. */
export const PLAUSIBLE_METRICS = [
  'visitors',
  'visits',
  'pageviews',
  'events',
  'views_per_visit',
  'bounce_rate',
  'visit_duration',
] as const
