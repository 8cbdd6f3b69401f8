import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { AnswersWeighed, WeighedAnswer } from '../../rules/answers/answer-view.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'

/** The dry run: every value with how sure it is, what is hidden and why, or every fault of the file. */
export function AnswerOutcome({ weighed }: { weighed: AnswersWeighed }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  return (
    <section aria-labelledby="outcome-title">
      <SectionHead id="outcome-title" title={t('answers.outcome')}>
        {t('answers.outcome.count', { count: weighed.respondents, shown: count(weighed.respondents) })}
      </SectionHead>
      {weighed.faults.length > 0 ? <Faults weighed={weighed} /> : <Values values={weighed.values} />}
    </section>
  )
}

function Faults({ weighed: { faults } }: { weighed: AnswersWeighed }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  return (
    <>
      <p className="v-signal">{t('answers.stopped')}</p>
      <DataTable
        caption={t('big.faults')}
        rows={faults}
        keyOf={(one) => one.code + one.header}
        columns={[
          {
            key: 'column',
            title: t('answers.column'),
            isHead: true,
            cell: (one) => (one.header ? <span data-data>{one.header}</span> : t('answers.whole-row')),
          },
          { key: 'fault', title: t('big.faults.what'), cell: (one) => t(`answers.fault.${one.code}`) },
          { key: 'count', title: t('answers.fault.count'), isNumber: true, cell: (one) => count(one.count) },
          { key: 'rows', title: t('answers.fault.rows'), cell: (one) => one.rows.map((row) => count(row)).join(', ') },
        ]}
      />
    </>
  )
}

function Values({ values }: { values: WeighedAnswer[] }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { name, withUnit, span, absent, why } = useFigures()
  const lines = useRegister().data?.indicators ?? []
  const lineOf = ({ indicatorKey }: WeighedAnswer) => lines.find(({ key }) => key === indicatorKey)
  const number = (value: number | null, one: WeighedAnswer) => {
    const line = lineOf(one)
    return value === null || !line ? '–' : withUnit(value, line)
  }
  return (
    <>
      {values.some(({ hidden }) => hidden) && <p className="v-note">{t('hidden.about')}</p>}
      <DataTable
        caption={t('answers.outcome')}
        rows={values}
        keyOf={(one) => `${one.indicatorKey} ${one.series}`}
        columns={[
          {
            key: 'indicator',
            title: t('list.indicator'),
            isHead: true,
            cell: (one) => {
              const line = lineOf(one)
              return <span data-data>{line ? name(line.names) : one.indicatorKey}</span>
            },
          },
          {
            key: 'of',
            title: t('answers.of'),
            cell: (one) => (one.series ? <span data-data>{one.series}</span> : t('answers.of.own')),
          },
          {
            key: 'value',
            title: t('list.value'),
            isNumber: true,
            cell: (one) => (one.hidden ? absent(one.hidden) : number(one.value, one)),
          },
          {
            key: 'interval',
            title: t('list.interval'),
            isNumber: true,
            cell: (one) => {
              const line = lineOf(one)
              return one.low === null || one.high === null || !line ? '–' : span(one.low, one.high, line)
            },
          },
          {
            key: 'n',
            title: 'n',
            isNumber: true,
            cell: (one) =>
              one.asked === null || one.n === null
                ? '–'
                : Math.abs(one.asked - one.n) < 0.05
                  ? count(one.asked)
                  : t('answers.n.weighted', { asked: count(one.asked), n: count(one.n, 1) }),
          },
          { key: 'before', title: t('import.before'), isNumber: true, cell: (one) => number(one.before, one) },
          {
            key: 'what',
            title: t('import.what'),
            cell: (one) => [t(`import.outcome.${one.outcome}`), why(one.hidden)].filter(Boolean).join(': '),
          },
        ]}
      />
    </>
  )
}
