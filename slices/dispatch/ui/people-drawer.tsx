import { Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { Pages } from '../../../kit/ui/pages.tsx'
import { type People, type RecipientRow, useRecipients } from './dispatch-data.ts'
import { useStateWords } from './state-words.ts'

/** The people behind a number, a page at a time. Who has read what is shown per unit; names only where there is one to show. */
export function PeopleDrawer({
  dispatchId,
  people,
  onClose,
}: {
  dispatchId: string
  people: People
  onClose: () => void
}) {
  const { t } = useTranslation(['dispatch', 'kit'])
  const { word } = useStateWords()
  const [page, setPage] = useState(1)
  const query = useRecipients(dispatchId, people.wave?.id ?? null, people.state, page)
  return (
    <Dialog open onClose={onClose} placement="right" closeButton={t('kit:dialog.close')} aria-labelledby="people-title">
      <div className="v-stack">
        <Heading level={2} data-size="xs" id="people-title">
          {people.state || people.wave
            ? `${people.state ? word(people.state) : t('people.all')}: ${people.wave?.name ?? t('people.all-waves')}`
            : t('people.all')}
        </Heading>
        <Loaded query={query} text={t('people.loading')}>
          {(found) => (
            <>
              <p className="v-meta">{t('people.showing', { count: found.heads })}</p>
              <RecipientTable rows={found.recipients} />
              <Pages page={page} pages={Math.ceil(found.total / found.pageSize)} onPage={setPage} />
            </>
          )}
        </Loaded>
      </div>
    </Dialog>
  )
}

function RecipientTable({ rows }: { rows: RecipientRow[] }) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const { word } = useStateWords()
  return (
    <DataTable
      caption={t('people.caption')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'name',
          title: t('people.name'),
          isHead: true,
          cell: (row) => row.displayName ?? t(row.unitName ? 'people.heads' : 'people.unnamed', { count: row.heads }),
        },
        {
          key: 'unit',
          title: t('people.unit'),
          cell: (row) => row.unitName ?? (row.displayName ? '' : t('people.no-unit')),
        },
        {
          key: 'state',
          title: t('people.state'),
          cell: (row) =>
            row.reason
              ? `${word(row.state)}: ${t(`reason.${row.reason}`, { defaultValue: row.reason })}`
              : word(row.state),
        },
        { key: 'heads', title: t('people.count'), isNumber: true, cell: (row) => count(row.heads) },
      ]}
    />
  )
}
