import type { LaidPart, LaidRow, Making } from './laid-part.ts'
import type { CountedFrom, PressTimes, Reach, Voice } from './report-figure.ts'
import { audienceName } from './sheet-blocks.ts'

export const SHARE = { scale: 'share', unit: '' } as const
export const row = (cells: string[], isWritten = false): LaidRow => ({ cells, valueId: null, revised: null, isWritten })
export const said = (text: string): LaidPart => ({ kind: 'paragraph', text, isWritten: false })

/** How much of what is written about the chain of justice names each of its parts. */
export function voiceParts(voice: Voice | null, making: Making): LaidPart[] {
  const { t, count } = making.speech
  const { withUnit, span } = making.words
  if (!voice) return [said(t('report:gone'))]
  if (voice.shares.length === 0) return [said(t('measure:voice.too-few.about'))]
  const [first] = voice.shares
  return [
    said(t('measure:voice.of', { all: count(first!.all), stories: count(first!.clusters) })),
    {
      kind: 'table',
      caption: t('measure:voice.title'),
      columns: [
        { title: t('measure:voice.who'), isNumber: false },
        { title: t('measure:voice.share'), isNumber: true },
        { title: t('measure:list.interval'), isNumber: true },
        { title: t('measure:voice.mentions'), isNumber: true },
      ],
      rows: voice.shares.map((one) =>
        row([
          t(`measure:actor.${one.actor}`),
          withUnit(one.share * 100, SHARE),
          span(one.low * 100, one.high * 100, SHARE),
          count(one.ours),
        ]),
      ),
    },
    said(t('measure:voice.about', { outlets: count(voice.panel.outlets) })),
    ...(voice.panel.coverage ? [{ kind: 'paragraph' as const, text: voice.panel.coverage, isWritten: true }] : []),
    countedSource(voice.from, making),
  ]
}

/** Everyone the dispatches were for, by group; the four numbers of a row are its total. */
export function reachParts({ dispatches, groups, from }: Reach, making: Making): LaidPart[] {
  const { t, count } = making.speech
  if (groups.length === 0) return [said(t('report:reach.none'))]
  const total = groups.reduce((sum, one) => sum + one.total, 0)
  const reached = groups.reduce((sum, one) => sum + one.reached + one.onPaper, 0)
  const columns = ['group', 'reached', 'on-paper', 'waiting', 'lost', 'total'].map((key) => ({
    title: t(`report:reach.${key}`),
    isNumber: key !== 'group',
  }))
  return [
    said(t('report:reach.sum', { count: dispatches, reached: count(reached), total: count(total) })),
    {
      kind: 'table',
      caption: t('report:block.reach.title'),
      columns,
      rows: groups.map((one) =>
        row([
          audienceName(one.audience, making.speech),
          ...[one.reached, one.onPaper, one.waiting, one.lost, one.total].map((n) => count(n)),
        ]),
      ),
    },
    countedSource(from, making),
  ]
}

/** How soon the press had its answer, and how much of it before their own deadline. */
export function pressParts(press: PressTimes, making: Making): LaidPart[] {
  const { t, count } = making.speech
  const { asked, answered, inTime, meanHours, medianHours } = press
  if (asked + answered === 0) return [said(t('report:press.none'))]
  const hours = (value: number | null) => (value === null ? '–' : t('report:press.hours', { value: count(value, 1) }))
  return [
    {
      kind: 'table',
      caption: t('report:block.press.title'),
      columns: [
        { title: t('report:press.what'), isNumber: false },
        { title: t('report:press.number'), isNumber: true },
      ],
      rows: [
        row([
          t('report:press.in-time'),
          inTime
            ? t('report:press.in-time.of', {
                share: making.words.withUnit(inTime.share, SHARE),
                hits: count(inTime.hits),
                of: count(asked),
              })
            : '–',
        ]),
        row([t('report:press.median'), hours(medianHours)]),
        row([t('report:press.mean'), hours(meanHours)]),
        row([t('report:press.answered'), count(answered)]),
      ],
    },
    said(t('report:press.about')),
    countedSource(press.from, making),
  ]
}

/** When it was counted, of how many rows, and their fingerprint. */
export const countedSource = (
  { rows, fingerprint, at }: CountedFrom,
  { speech: { t, date, count } }: Making,
): LaidPart => ({
  kind: 'source',
  text: t('report:source.own', { count: rows, rows: count(rows), at: date(at), fingerprint: fingerprint.slice(0, 12) }),
})
