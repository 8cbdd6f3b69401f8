import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { JournalistForm } from './journalist-form.tsx'
import { useJournalists } from './register-data.ts'
import { RegisterSearch } from './register-search.tsx'

/** Presse → Journalister: those who have asked, the last first, and those somebody has written in. */
export function JournalistList() {
  const { t } = useTranslation('press-registers')
  const { date } = useFormats()
  const [written, setWritten] = useState('')
  const [isAdding, setAdding] = useShown<true>()
  const query = useJournalists(written)
  return (
    <div className="c-3-12">
      <PageHead
        title={
          query.data && !written ? t('journalists.h1', { count: query.data.journalists.length }) : t('journalists')
        }
        lead={t('journalists.lead')}
      >
        <Button data-size="sm" onClick={() => setAdding(true)}>
          {t('journalists.add')}
        </Button>
      </PageHead>
      <RegisterSearch label={t('journalists.find')} value={written} onType={setWritten} />
      <Loaded query={query} text={t('loading')}>
        {({ journalists }) =>
          journalists.length === 0 ? (
            <Empty
              level={2}
              title={t(written ? 'none-found' : 'journalists.none')}
              text={t('journalists.none.about')}
            />
          ) : (
            <DataTable
              caption={t('journalists')}
              rows={journalists}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'name',
                  title: t('name'),
                  isHead: true,
                  cell: (row) => (
                    <Link to="/presse/journalister/$id" params={{ id: row.id }} data-data>
                      {row.name}
                    </Link>
                  ),
                },
                { key: 'outlet', title: t('outlet'), cell: (row) => <span data-data>{row.outletName ?? '–'}</span> },
                {
                  key: 'topics',
                  title: t('topics'),
                  cell: (row) => <span data-data>{row.topics.join(', ') || '–'}</span>,
                },
                { key: 'language', title: t('language'), cell: (row) => t(`language.${languageKey(row.language)}`) },
                {
                  key: 'asked',
                  title: t('asked-last'),
                  cell: (row) => (row.lastAskedAt ? date(row.lastAskedAt) : '–'),
                },
              ]}
            />
          )
        }
      </Loaded>
      {isAdding && <JournalistForm onClose={() => setAdding(null)} />}
    </div>
  )
}

export const languageKey = (code: string) => (['nb', 'nn', 'en'].includes(code) ? code : 'other')
