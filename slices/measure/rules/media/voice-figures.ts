import type { LedgerFigure, LedgerPlace } from '../dashboard/ledger-figure.ts'
import { ledgerFigure } from '../dashboard/ledger-figure.ts'
import type { Names } from '../indicator.ts'
import { type ClusterSums, clusteredShare } from '../statistics/clustered-share.ts'
import { ACTORS, type Actor } from './actors.ts'

/** The stories that first appeared on one day within a panel: how many, their appearances, and sums for each of the chain. */
export type VoiceDay = {
  day: string
  clusters: number
  all: number
  allSquared: number
  ours: number[]
  oursSquared: number[]
  product: number[]
}
export type VoiceFigures = {
  stories: LedgerFigure | null
  mentions: LedgerFigure | null
  shares: { actor: Actor; share: LedgerFigure; mentions: LedgerFigure }[]
}

const PERCENT: Names = { nb: 'prosent', nn: 'prosent', en: 'percent' }
const MENTIONS: Names = { nb: 'oppslag', nn: 'oppslag', en: 'appearances' }
const STORIES: Names = { nb: 'saker', nn: 'saker', en: 'stories' }

/** Share of voice with its rows, a row a day; an interval takes a story as one however many papers it stands in. */
export function voiceFigures(place: LedgerPlace, days: readonly VoiceDay[]): VoiceFigures {
  const counted = (
    of: 'voice-stories' | 'voice-mentions',
    unit: Names,
    amount: (day: VoiceDay) => number,
    which = {},
  ) =>
    ledgerFigure(place, {
      ...{ of, which, unit, scale: 'count', recipe: 'sum' },
      rows: days.map((day) => ({ label: day.day, ref: '', amount: amount(day), hits: null, n: null })),
    })
  return {
    stories: counted('voice-stories', STORIES, ({ clusters }) => clusters),
    mentions: counted('voice-mentions', MENTIONS, ({ all }) => all),
    shares: ACTORS.flatMap((actor, at) => {
      const found = clusteredShare(sumsOf(days, at))
      const mentions = counted('voice-mentions', MENTIONS, ({ ours }) => ours[at]!, { actor })
      if (!found || !mentions) return []
      const interval = { low: found.low * 100, high: found.high * 100, how: 'wilson' } as const
      const share = ledgerFigure(place, {
        ...{ of: 'voice', which: { actor }, unit: PERCENT, scale: 'share', recipe: 'share' },
        rows: days.map(({ day, ours, all }) => ({ label: day, ref: '', amount: null, hits: ours[at]!, n: all })),
        sample: { n: found.effective, interval, change: null, earlier: [] },
      })
      return share ? [{ actor, share, mentions }] : []
    }),
  }
}

function sumsOf(days: readonly VoiceDay[], at: number): ClusterSums {
  const sums: ClusterSums = { clusters: 0, ours: 0, all: 0, oursSquared: 0, allSquared: 0, product: 0 }
  for (const day of days) {
    sums.clusters += day.clusters
    sums.all += day.all
    sums.allSquared += day.allSquared
    sums.ours += day.ours[at]!
    sums.oursSquared += day.oursSquared[at]!
    sums.product += day.product[at]!
  }
  return sums
}
