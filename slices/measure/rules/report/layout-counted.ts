import type { LaidPart, LaidRow, Making } from './laid-part.ts'
import type { CountedFrom, PlanFigures, PressTimes, Reach, SurveyFigures, Voice } from './report-figure.ts'
import { audienceName } from './sheet-blocks.ts'

const SHARE = { scale: 'share', unit: '' } as const
const row = (cells: string[], isWritten = false): LaidRow => ({ cells, valueId: null, revised: null, isWritten })
const said = (text: string): LaidPart => ({ kind: 'paragraph', text, isWritten: false })

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

/** What came out of a survey: the answers we hope for, with how sure each share is. */
export function surveyParts(survey: SurveyFigures | null, refId: string | null, making: Making): LaidPart[] {
  const { t, count, date } = making.speech
  const { withUnit, span, changed } = making.words
  if (!survey) return [said(t('report:survey.none'))]
  const rows = survey.questions.map(({ text, n, favourable, change }) =>
    row(
      [
        text,
        favourable ? withUnit(favourable.share * 100, SHARE) : t('report:survey.hidden'),
        favourable ? span(favourable.low * 100, favourable.high * 100, SHARE) : '–',
        n === null ? '–' : count(n),
        change
          ? changed({ ...change, change: change.change * 100, low: change.low * 100, high: change.high * 100 }, SHARE)
          : t('measure:change.untested'),
      ],
      true,
    ),
  )
  const columns = ['question', 'favourable', 'interval', 'n', 'change'].map((key) => ({
    title: t(`report:survey.${key}`),
    isNumber: key === 'favourable' || key === 'interval' || key === 'n',
  }))
  return [
    said(
      survey.asked === null
        ? t('report:survey.closed', { on: date(survey.closedOn), answers: count(survey.answers) })
        : t('report:survey.closed.of', {
            on: date(survey.closedOn),
            answers: count(survey.answers),
            asked: count(survey.asked),
          }),
    ),
    { kind: 'table', caption: t('report:survey.caption'), columns, rows },
    ...(refId
      ? [{ kind: 'link' as const, text: t('report:survey.open'), path: `/maling/undersokelser/${refId}` }]
      : []),
    countedSource(survey.from, making),
  ]
}

/** What the plan's own report said when it was saved: what we have done, beside what it led to. */
export function planParts(plan: PlanFigures | null, refId: string | null, making: Making): LaidPart[] {
  const { t, date } = making.speech
  if (!plan) return [said(t('report:gone'))]
  const { unit, fromOn, toOn, madeAt, code, count } = plan
  return [
    said(t(`meetings:report.headline.${code}`, { count })),
    said(t('report:plan.saved', { unit, period: making.words.period(fromOn, toOn), on: date(madeAt) })),
    ...(refId ? [{ kind: 'link' as const, text: t('report:plan.open'), path: `/plan/ledelsesrapport/${refId}` }] : []),
  ]
}

const countedSource = ({ rows, fingerprint, at }: CountedFrom, { speech: { t, date, count } }: Making): LaidPart => ({
  kind: 'source',
  text: t('report:source.own', { count: rows, rows: count(rows), at: date(at), fingerprint: fingerprint.slice(0, 12) }),
})
