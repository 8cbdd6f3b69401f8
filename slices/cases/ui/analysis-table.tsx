import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { AnalysisRowView, AnalysisView } from '../rules/analysis-view.ts'
import { useNameIn } from './names-of.ts'

type Props = { view: AnalysisView; mayEdit: boolean; onAnswer: (groupKey: string) => void }

/** The analysis as a table: one row per group, with what is not answered said in words. */
export function AnalysisTable({ view, mayEdit, onAnswer }: Props) {
  const { t } = useTranslation('cases')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const unsaid = <span className="v-muted">{t('analysis.unsaid')}</span>
  return (
    <DataTable
      caption={t('analysis')}
      rows={view.rows}
      keyOf={(row) => row.groupKey}
      columns={[
        { key: 'group', title: t('analysis.group'), isHead: true, cell: (row) => <GroupName row={row} /> },
        {
          key: 'breadth',
          title: t('analysis.breadth'),
          cell: (row) => (row.breadth ? t(`breadth.${row.breadth}`) : unsaid),
        },
        { key: 'weight', title: t('analysis.weight'), cell: (row) => <Weight row={row} /> },
        {
          key: 'channels',
          title: t('analysis.channels'),
          cell: (row) => (row.channelKeys.length === 0 ? unsaid : <Channels view={view} row={row} />),
        },
        {
          key: 'shaping',
          title: t('analysis.shaping'),
          cell: (row) => (row.shaping ? <span data-data>{row.shaping}</span> : unsaid),
        },
        {
          key: 'answered',
          title: t('analysis.answered'),
          cell: (row) => (
            <>
              {row.answeredBy.name ?? t('analysis.somebody')}
              <br />
              <span className="v-muted">{date(row.answeredAt, false)}</span>
            </>
          ),
        },
        ...(mayEdit
          ? [
              {
                key: t('analysis.answer'),
                title: '',
                cell: (row: AnalysisRowView) => {
                  const word = row.missing.length > 0 ? 'answer' : 'change'
                  return (
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t(`analysis.${word}.of`, { name: nameIn(row.names) })}
                      onClick={() => onAnswer(row.groupKey)}
                    >
                      {t(`analysis.${word}`)}
                    </button>
                  )
                },
              },
            ]
          : []),
      ]}
    />
  )
}

function GroupName({ row }: { row: AnalysisRowView }) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  return (
    <>
      {nameIn(row.names)}
      {!row.isInStrategy && <span className="v-meta"> {t('analysis.group.gone')}</span>}
    </>
  )
}

function Weight({ row: { interest, influence } }: { row: AnalysisRowView }) {
  const { t } = useTranslation('cases')
  if (!interest && !influence) return <span className="v-muted">{t('analysis.unsaid')}</span>
  const word = (level: typeof interest) => (level ? t(`level.${level}`) : t('analysis.unsaid')).toLowerCase()
  return `${word(interest)} × ${word(influence)}`
}

function Channels({ view, row }: { view: AnalysisView; row: AnalysisRowView }) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  return (
    <ul className="v-analysis__channels">
      {row.channelKeys.map((key) => {
        const channel = view.channels.find((one) => one.key === key)
        const reach = view.reach.find((one) => one.channelKey === key && one.groupKey === row.groupKey)
        return (
          <li key={key}>
            {channel ? nameIn(channel.names) : key}
            {reach && (
              <span className="v-muted"> · {t('analysis.reach', { reached: reach.reached, of: reach.of })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
