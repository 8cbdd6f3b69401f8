import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { api, read } from '../../../kit/ui/api.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { leftPhrase, leftTitle } from '../rules/beside.ts'
import { reachKey, saidPhrase } from '../rules/said-phrase.ts'
import { nextPhrase, publicPhrase, type SituationContent, type SituationReport } from '../rules/situation.ts'
import { EmptiedLines } from './emptied-lines.tsx'
import { Unread } from './unread.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

const key = (id: string) => ['crisis', 'situations', id]

export function useSituations(id: string) {
  return useQuery({
    queryKey: key(id),
    queryFn: () => read(api.GET('/api/crises/{id}/situation-reports', { params: { path: { id } } })),
  })
}

export function useMakeSituation(id: string) {
  const { t } = useTranslation('crisis')
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => read(api.POST('/api/crises/{id}/situation-reports', { params: { path: { id } } })),
    onSuccess: () => announce(t('told.situation')),
    onSettled: () => client.invalidateQueries({ queryKey: key(id) }),
  })
}

/** One report as it was when it was made. */
export function Situation({ report, crisisId }: { report: SituationReport; crisisId: string }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  const { content } = report
  const head = `rapport-${report.number}`
  return (
    <section aria-labelledby={head} className="v-situation">
      <SectionHead title={t('situation.one', { number: report.number, at: moment(report.at) })} id={head}>
        <a href={`/api/crises/${crisisId}/situation-reports/${report.number}/pdf`} className="v-link">
          {t('situation.pdf')}
          <span className="ds-sr-only"> {report.number}</span>
        </a>
      </SectionHead>
      <p className="v-meta">
        {publicPhrase(content, (key, values) => t(key, values ?? {}))} ·{' '}
        {nextPhrase(content, (key, values) => t(key, values ?? {}))} · {t('situation.made-by')}{' '}
        <span data-data>{report.by.name ?? t('somebody')}</span>
      </p>
      <EmptiedLines emptied={report.emptied} />
      <Facts content={content} />
      <Rows
        title={t('situation.said')}
        rows={content.said}
        none={t('situation.said.none')}
        columns={[
          { key: 'at', title: t('situation.time'), cell: (row) => moment(row.at) },
          { key: 'what', title: t('situation.what'), isHead: true, cell: (row) => <span data-data>{row.title}</span> },
          {
            key: 'how',
            title: t('situation.how'),
            cell: (row) => saidPhrase(row, (key, values) => t(key, values ?? {})),
          },
        ]}
        keyOf={(row) => `${row.way}${row.number}`}
      />
      {content.beside && (
        <>
          <Rows
            title={t('situation.beside')}
            rows={content.beside.lines}
            none={t('situation.beside.none')}
            columns={[
              { key: 'at', title: t('situation.time'), cell: (row) => moment(row.at) },
              {
                key: 'what',
                title: t('situation.what'),
                isHead: true,
                cell: (row) =>
                  row.title === '' ? leftTitle(row, (key) => t(key)) : <span data-data>{row.title}</span>,
              },
              {
                key: 'how',
                title: t('situation.how'),
                cell: (row) => leftPhrase(row, (key, values) => t(key, values ?? {})),
              },
            ]}
            keyOf={(row) => `${row.id} ${row.at}`}
          />
          {content.beside.named > 0 && (
            <p className="v-meta">{t('situation.beside.named', { count: content.beside.named })}</p>
          )}
        </>
      )}
      {content.wrong && (
        <>
          <h3>{t('situation.wrong')}</h3>
          {content.wrong.length + (content.withdrawn?.length ?? 0) === 0 ? (
            <p className="v-meta">{t('situation.wrong.none')}</p>
          ) : (
            <WrongWordsMark wrong={content.wrong} withdrawn={content.withdrawn} />
          )}
        </>
      )}
      <Rows
        title={t('situation.reach')}
        rows={content.reach}
        none={t('situation.reach.none')}
        columns={[
          { key: 'who', title: t('situation.who'), isHead: true, cell: (row) => t(reachKey(row.kind)) },
          {
            key: 'reached',
            title: t('situation.reached'),
            isNumber: true,
            cell: (row) => (
              <>
                {t('situation.of', { count: row.reached, of: row.total })}
                <Unread count={row.unread} />
              </>
            ),
          },
        ]}
        keyOf={(row) => row.kind}
      />
      <Rows
        title={t('situation.asked')}
        rows={content.asked}
        none={t('situation.asked.none')}
        columns={[
          {
            key: 'question',
            title: t('situation.question'),
            isHead: true,
            cell: (row) => <span data-data>{row.question}</span>,
          },
          {
            key: 'answer',
            title: t('situation.answer'),
            cell: (row) => (
              <span data-data>{row.isUnsure ? t('situation.asked.unsure', { answer: row.answer }) : row.answer}</span>
            ),
          },
        ]}
        keyOf={(row) => row.question}
      />
    </section>
  )
}

function Facts({ content }: { content: SituationContent }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  return (
    <>
      <Rows
        title={t('situation.facts')}
        rows={content.facts}
        none={t('situation.facts.none')}
        columns={[
          { key: 'at', title: t('situation.time'), cell: (row) => clock(row.at) },
          { key: 'what', title: t('situation.what'), isHead: true, cell: (row) => <span data-data>{row.text}</span> },
          { key: 'source', title: t('situation.source'), cell: (row) => <span data-data>{row.source}</span> },
        ]}
        keyOf={(row) => row.id ?? row.at + row.text}
      />
      {content.unconfirmed > 0 && <p className="v-meta">{t('situation.unconfirmed')}</p>}
    </>
  )
}

type RowsProps<Row> = {
  title: string
  none: string
  rows: readonly Row[]
  columns: Column<Row>[]
  keyOf: (row: Row) => string
}

function Rows<Row>({ title, none, rows, columns, keyOf }: RowsProps<Row>) {
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="v-meta">{none}</p>
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} />
      )}
    </>
  )
}

export function NoSituation() {
  const { t } = useTranslation('crisis')
  return <Empty text={t('situation.empty.about')} />
}
