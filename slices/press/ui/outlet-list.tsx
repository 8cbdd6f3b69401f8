import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { OutletForm } from './outlet-form.tsx'
import { useOutlets } from './register-data.ts'
import { RegisterSearch } from './register-search.tsx'

/** Presse → Redaksjoner: which outlets ask us, how often, and how many journalists we know there. */
export function OutletList() {
  const { t } = useTranslation('press-registers')
  const [written, setWritten] = useState('')
  const [isAdding, setAdding] = useShown<true>()
  const query = useOutlets(written)
  const count = query.data?.outlets.length ?? 0
  return (
    <div className="c-3-12">
      <PageHead
        title={query.data && !written ? t('outlets.h1', { count }) : t('outlets.title')}
        lead={t('outlets.lead')}
      >
        <Button data-size="sm" onClick={() => setAdding(true)}>
          {t('outlets.add')}
        </Button>
      </PageHead>
      <RegisterSearch label={t('outlets.find')} value={written} onType={setWritten} />
      <Loaded query={query} text={t('loading')}>
        {({ outlets }) =>
          outlets.length === 0 ? (
            <Empty level={2} title={t(written ? 'none-found' : 'outlets.none')} text={t('outlets.none.about')} />
          ) : (
            <DataTable
              caption={t('outlets.title')}
              rows={outlets}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'name',
                  title: t('outlet'),
                  isHead: true,
                  cell: (row) => (
                    <Link to="/presse/medier/$id" params={{ id: row.id }} data-data>
                      {row.name}
                    </Link>
                  ),
                },
                {
                  key: 'desk',
                  title: t('desk'),
                  cell: (row) => <span data-data>{row.email ?? row.phone ?? '–'}</span>,
                },
                { key: 'people', title: t('journalists'), isNumber: true, cell: (row) => row.journalists },
                { key: 'asked', title: t('inquiries'), isNumber: true, cell: (row) => row.inquiries },
              ]}
            />
          )
        }
      </Loaded>
      {isAdding && <OutletForm onClose={() => setAdding(null)} />}
    </div>
  )
}
