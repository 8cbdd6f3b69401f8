import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { type LineItem, lineText } from './line-data.ts'

/** Lines as a table: what we say, whose it is, and how long it may be said. */
export function LineTable({ lines, caption }: { lines: readonly LineItem[]; caption: string }) {
  const { t, i18n } = useTranslation('press-desk')
  const { date } = useFormats()
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        {
          key: 'line',
          title: t('lines.line'),
          isHead: true,
          cell: (line) => <Said line={line} language={i18n.language} />,
        },
        { key: 'owner', title: t('lines.owner'), cell: (line) => <span data-data>{line.owner.name ?? '–'}</span> },
        { key: 'state', title: t('lines.state'), cell: (line) => <Standing line={line} /> },
        { key: 'until', title: t('lines.until'), isNumber: true, cell: (line) => date(line.expiresOn) },
      ]}
    />
  )
}

function Said({ line, language }: { line: LineItem; language: string }) {
  const { question, answer } = lineText(line.texts, language)
  return (
    <>
      <Link to="/presse/linjer/$id" params={{ id: line.id }} className="v-link" data-data>
        {line.topic}
      </Link>
      <span className="v-line__said" data-data>
        {question && <b>{question} </b>}
        {answer}
      </span>
    </>
  )
}

function Standing({ line }: { line: LineItem }) {
  const { t } = useTranslation('press-desk')
  const isOut = line.state === 'expired'
  const waits = line.abilities.includes('approve')
  return (
    <>
      <span className={isOut ? 'v-strong' : undefined}>{t(`line.state.${line.state}`)}</span>
      {waits && <b> {t('line.waits')}</b>}
    </>
  )
}
