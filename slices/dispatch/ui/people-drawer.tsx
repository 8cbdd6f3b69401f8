import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
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
  const { count } = useFormats()
  const { word } = useStateWords()
  const [page, setPage] = useState(1)
  const query = useRecipients(dispatchId, people.wave.id, people.state, page)
  return (
    <Dialog open onClose={onClose} placement="right" closeButton={t('kit:dialog.close')} aria-labelledby="people-title">
      <div className="v-stack">
        <Heading level={2} data-size="xs" id="people-title">
          {people.state ? `${word(people.state)}: ` : ''}
          {people.wave.name}
        </Heading>
        <Loaded query={query} text={t('people.loading')}>
          {(found) => (
            <>
              <p className="v-meta">
                {t('people.showing', { shown: found.recipients.length, total: count(found.total) })}
              </p>
              <RecipientTable rows={found.recipients} />
              {found.total > found.pageSize && (
                <div className="v-btns">
                  <Button data-size="sm" variant="secondary" disabled={page === 1} onClick={() => setPage(page - 1)}>
                    {t('people.previous')}
                  </Button>
                  <Button
                    data-size="sm"
                    variant="secondary"
                    disabled={page * found.pageSize >= found.total}
                    onClick={() => setPage(page + 1)}
                  >
                    {t('people.next')}
                  </Button>
                </div>
              )}
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
          cell: (row) => row.displayName ?? t('people.heads', { count: row.heads }),
        },
        { key: 'unit', title: t('people.unit'), cell: (row) => row.unitName ?? '' },
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
