import { z } from 'zod'
import { REACH_STATES } from '../../../kit/kernel/reach-states.ts'
import { CAVEATS } from '../rules/caveat.ts'
import {
  ABSENCES,
  DASHBOARD_LEVELS,
  type DashboardView,
  PANEL_KINDS,
  type Panel,
  type PlaceList,
  SPANS,
} from '../rules/dashboard/dashboard-view.ts'
import type { OpenedFigure } from '../rules/dashboard/figure.ts'
import { LEDGER_FIGURES, POINTED_FIGURES } from '../rules/dashboard/ledger-figure.ts'
import { DIRECTIONS, INDICATOR_KINDS, SCALES, STAGES } from '../rules/indicator.ts'
import { FIGURE_RECIPES } from '../rules/recompute.ts'
import { change, interval, names, number, provenance, standing, valueRow } from './measure-shapes.ts'

/** Shapes on the wire of dashboards and of figures opened. */
const day = z.string()

export const figure = z.object({
  source: z.string(),
  scale: z.enum(SCALES),
  unit: names,
  fromOn: day,
  toOn: day,
  value: number,
  missing: z.string().nullable(),
  isHidden: z.boolean(),
  interval: interval.nullable(),
  change: change.nullable(),
  n: number,
  isWhole: z.boolean(),
  caveat: z.enum(CAVEATS).nullable().optional(),
})
export const openedFigure = z.object({
  figure,
  recipe: z.enum(FIGURE_RECIPES),
  recomputed: number,
  provenance,
  rows: z.array(valueRow),
  earlier: z.array(figure),
  indicatorKey: z.string().nullable(),
}) satisfies z.ZodType<OpenedFigure>

const target = z.object({ value: z.number(), on: day, source: z.string() })
const measuredLine = z.object({
  key: z.string(),
  names,
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(DIRECTIONS),
  standing,
  target: target.nullable(),
  isDue: z.boolean(),
  unitName: z.string().nullable(),
  figure: figure.nullable(),
  history: z.array(figure),
  isBroken: z.boolean(),
})
const reachLine = z.object({
  key: z.string(),
  total: figure,
  states: z.array(z.object({ state: z.enum(REACH_STATES), figure })),
  reached: figure.nullable(),
})
const panel = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chain'),
    steps: z.array(z.object({ stage: z.enum(STAGES).exclude(['organisation']), lines: z.array(measuredLine) })),
  }),
  z.object({ kind: z.literal('organisation'), lines: z.array(measuredLine) }),
  z.object({
    kind: z.literal('targets'),
    lines: z.array(
      z.object({ id: z.string(), name: z.string(), target: target.nullable(), figure: figure.nullable() }),
    ),
  }),
  z.object({
    kind: z.literal('reach'),
    countedAt: z.string().nullable(),
    dispatches: figure.nullable(),
    all: reachLine.nullable(),
    byAudience: z.array(reachLine),
    byChannel: z.array(reachLine),
  }),
  z.object({
    kind: z.literal('language'),
    texts: figure.nullable(),
    bokmal: figure.nullable(),
    nynorsk: figure.nullable(),
    readability: figure.nullable(),
    nynorskTarget: target.nullable(),
    readabilityTarget: target.nullable(),
  }),
  z.object({
    kind: z.literal('press'),
    inquiries: figure.nullable(),
    median: figure.nullable(),
    inTime: figure.nullable(),
  }),
  z.object({
    kind: z.literal('reputation'),
    factors: z.array(
      z.object({
        key: z.string(),
        names,
        kind: z.enum(INDICATOR_KINDS),
        own: figure,
        others: z.array(z.object({ agency: z.string(), figure, difference: change.nullable() })),
      }),
    ),
  }),
  z.object({ kind: z.literal('absent'), of: z.enum(PANEL_KINDS), why: z.enum(ABSENCES) }),
]) satisfies z.ZodType<Panel>

const place = z.object({ level: z.enum(DASHBOARD_LEVELS), id: z.string(), name: z.string() })
export const dashboardView = z.object({
  place,
  span: z.enum(SPANS),
  fromOn: day,
  toOn: day,
  panels: z.array(panel),
}) satisfies z.ZodType<DashboardView>
export const placeList = z.object({
  own: place.nullable(),
  units: z.array(place),
  initiatives: z.array(place),
}) satisfies z.ZodType<PlaceList>

export const dashboardQuery = z.object({
  unitId: z.string().max(90).optional(),
  initiativeId: z.string().max(90).optional(),
  span: z.enum(SPANS).default('three-years'),
})

const word = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .optional()
/** Which figure: a value or a target of the plan by its id, what is counted of a ledger for a place within some days, or of a panel or a survey. */
export const figureQuery = z.discriminatedUnion('of', [
  z.object({ of: z.enum(['value', 'target']), id: z.string().max(120) }),
  z.object({
    of: z.enum(LEDGER_FIGURES),
    from: z.iso.date(),
    to: z.iso.date(),
    unitId: z.string().max(90).optional(),
    initiativeId: z.string().max(90).optional(),
    audience: word,
    channel: word,
    state: word,
  }),
  z.object({
    of: z.enum(POINTED_FIGURES),
    from: z.iso.date(),
    to: z.iso.date(),
    panelId: z.string().max(90).optional(),
    surveyId: z.string().max(90).optional(),
    actor: word,
    question: z.string().max(60).optional(),
  }),
])
