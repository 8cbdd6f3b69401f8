import { columnsOf, plainCell, row } from './laid-cells.ts'
import type { LaidCell, LaidPart, Making } from './laid-part.ts'
import type { FilledBlock } from './report-figure.ts'

type Share = { share: number; low: number; high: number }
type OlderReach = {
  groups: { audience: string; total: number; reached: number; onPaper: number; waiting: number; lost: number }[]
}
type OlderPress = {
  inTime: { share: number } | null
  answered: number
  meanHours: number | null
  medianHours: number | null
}
type OlderVoice = { shares: ({ actor: string; ours: number } & Share)[] } | null
type OlderSurvey = { questions: { text: string; n: number | null; favourable: Share | null }[] } | null

/** A counted block of such a version as a table. */
export function olderParts(block: FilledBlock, making: Making): LaidPart[] {
  const { t, count } = making.speech
  const percent = { scale: 'share', unit: '' } as const
  const shared = (one: Share | null): LaidCell[] => [
    plainCell(one ? making.words.withUnit(one.share * 100, percent) : t('report:survey.hidden')),
    plainCell(one ? making.words.span(one.low * 100, one.high * 100, percent) : '–'),
  ]
  const table = (titles: string[], rows: (string | LaidCell)[][]): LaidPart[] => [
    {
      kind: 'table',
      caption: t(`report:block.${block.kind}.title`),
      columns: columnsOf(titles.map((title, at): [string, boolean] => [t(title), at > 0])),
      rows: rows.map((cells) => row(cells)),
    },
  ]
  if (block.kind === 'reach') {
    const { groups } = block.reach as unknown as OlderReach
    const name = (audience: string) =>
      audience
        .split(',')
        .map((kind) => t(`organisation:audience-kind.${kind}`))
        .join(', ')
    return table(
      [
        'report:reach.audience',
        'report:reach.reached',
        'dispatch:state.on-paper',
        'dispatch:state.waiting',
        'dispatch:state.unreachable',
        'report:reach.total',
      ],
      groups.map((one) => [
        name(one.audience),
        ...[one.reached, one.onPaper, one.waiting, one.lost, one.total].map((n) => count(n)),
      ]),
    )
  }
  if (block.kind === 'press') {
    const { inTime, answered, meanHours, medianHours } = block.press as unknown as OlderPress
    const hours = (value: number | null) =>
      value === null ? '–' : `${count(value, 1)} ${t('measure:own.press-hours.unit')}`
    return table(
      ['report:press.what', 'report:press.number'],
      [
        [t('report:press.inTime'), inTime ? making.words.withUnit(inTime.share, percent) : '–'],
        [t('report:press.median'), hours(medianHours)],
        [t('report:press.mean'), hours(meanHours)],
        [t('report:press.answered'), count(answered)],
      ],
    )
  }
  if (block.kind === 'voice') {
    const voice = block.voice as unknown as OlderVoice
    return table(
      ['measure:voice.who', 'measure:voice.share', 'measure:list.interval', 'measure:voice.mentions'],
      (voice?.shares ?? []).map((one) => [t(`measure:actor.${one.actor}`), ...shared(one), count(one.ours)]),
    )
  }
  const survey = (block as unknown as { survey: OlderSurvey }).survey
  return table(
    ['report:survey.question', 'report:survey.favourable', 'report:survey.interval', 'report:survey.n'],
    (survey?.questions ?? []).map(({ text, n, favourable }) => [
      text,
      ...shared(favourable),
      n === null ? '–' : count(n),
    ]),
  )
}
