import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'

type TakenFile = { id: string; fileName: string; at: string }
type Props<Row> = {
  caption: string
  files: readonly Row[]
  /** The heading of the name. */
  name: string
  /** Where a file opens, by its id in `fil`. */
  to: LinkProps['to']
  source?: (file: Row) => string
  counts: { key: string; title: string; of: (file: Row) => number }[]
  state: (file: Row) => 'held' | 'undoing' | 'undone'
}

/** Files that were taken in, the newest first: each opens to what stands of it, with what it brought and whether it is undone. */
export function FileTable<Row extends TakenFile>({ caption, files, name, to, source, counts, state }: Props<Row>) {
  const { t } = useTranslation('measure')
  const { count, moment } = useFormats()
  const from: Column<Row>[] = source
    ? [{ key: 'source', title: t('how.source'), cell: (file) => <span data-data>{source(file)}</span> }]
    : []
  return (
    <DataTable
      caption={caption}
      rows={files}
      keyOf={(file) => file.id}
      columns={[
        {
          key: 'file',
          title: name,
          isHead: true,
          cell: ({ id, fileName }) => (
            <Link to={to} search={{ fil: id } as never} className="v-link" data-data>
              {fileName}
            </Link>
          ),
        },
        ...from,
        { key: 'at', title: t('unmention.at'), cell: (file) => moment(file.at) },
        ...counts.map(({ key, title, of }) => ({ key, title, isNumber: true, cell: (file: Row) => count(of(file)) })),
        { key: 'state', title: t('unmention.state'), cell: (file) => t(`unmention.state.${state(file)}`) },
      ]}
    />
  )
}
