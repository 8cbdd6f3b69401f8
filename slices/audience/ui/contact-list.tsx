import { Button, Search } from '@digdir/designsystemet-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { Pages } from '../../../kit/ui/pages.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { CONTACT_PAGES } from '../rules/contact.ts'
import { lowestOf } from '../rules/group-tree.ts'
import { type ContactFilter, type ContactRow, type Group, useContacts, useGroupName } from './audience-data.ts'
import { ContactDialog } from './contact-dialog.tsx'
import { ContactFilters } from './contact-filters.tsx'
import { ExportButtons } from './export-buttons.tsx'

/** The contacts of a group, or all, found by name, title or address. */
export function ContactList({ group, groups }: { group: Group | null; groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useShown<string | 'new'>()
  const [narrow, setNarrow] = useState<Omit<ContactFilter, 'text' | 'group' | 'page'>>({ suppressed: false })
  const query = useContacts({ text: useDeferredValue(text), group: group?.key, page, ...narrow })
  const isNarrowed = Boolean(text || narrow.language || narrow.unitId || narrow.suppressed)
  const mayEdit = query.data?.abilities.includes('edit') ?? false
  return (
    <section aria-labelledby="contacts">
      <SectionHead title={t('contacts')} id="contacts">
        {query.data && t('contacts.count', { count: query.data.total, n: query.data.total })}
      </SectionHead>
      <div className="v-tools2">
        <Search data-size="sm" className="v-grow">
          <Search.Input
            aria-label={t('contacts.search')}
            placeholder={t('contacts.search')}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setPage(1)
            }}
          />
          <Search.Clear aria-label={t('contacts.search.clear')} onClick={() => setText('')} />
        </Search>
        {mayEdit && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpen('new')}>
            {t('contact.add')}
          </Button>
        )}
      </div>
      <ContactFilters
        filter={narrow}
        onChange={(part) => {
          setNarrow({ ...narrow, ...part })
          setPage(1)
        }}
      />
      <Loaded query={query} text={t('contacts.loading')}>
        {(data) =>
          data.contacts.length === 0 ? (
            <Empty
              title={t(isNarrowed ? 'contacts.none-found' : 'contacts.none')}
              text={t(isNarrowed ? 'contacts.none-found.about' : 'contacts.none.about')}
            />
          ) : (
            <>
              <ContactTable rows={data.contacts} groups={groups} onOpen={setOpen} />
              <Pages
                page={page}
                pages={Math.min(Math.ceil(data.total / data.pageSize), CONTACT_PAGES)}
                onPage={setPage}
              />
              {data.total > CONTACT_PAGES * data.pageSize && (
                <p className="v-meta">{t('contacts.more', { n: count(CONTACT_PAGES * data.pageSize) })}</p>
              )}
              {data.abilities.includes('export') && <ExportButtons group={group?.key} total={count(data.total)} />}
            </>
          )
        }
      </Loaded>
      {open && (
        <ContactDialog id={open === 'new' ? null : open} group={group} groups={groups} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

function ContactTable({ rows, groups, onOpen }: { rows: ContactRow[]; groups: Group[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const language = useLanguageName()
  const columns: Column<ContactRow>[] = [
    {
      key: 'name',
      title: t('field.name'),
      isHead: true,
      cell: (row) => (
        <>
          <button type="button" className="v-link v-rowname" onClick={() => onOpen(row.id)}>
            {row.name}
          </button>
          {row.title && <span className="v-meta v-second">{row.title}</span>}
        </>
      ),
    },
    { key: 'groups', title: t('field.groups'), cell: (row) => lowestOf(groups, row.groupKeys).map(nameOf).join(', ') },
    {
      key: 'address',
      title: t('field.address'),
      cell: (row) =>
        row.protected
          ? t('contact.protected')
          : row.suppressedReason
            ? t(`suppressed.${row.suppressedReason}`)
            : (row.email ?? row.sms ?? t('contact.no-address')),
    },
    { key: 'language', title: t('field.language'), cell: (row) => language(row.language) },
  ]
  return <DataTable caption={t('contacts')} columns={columns} rows={rows} keyOf={(row) => row.id} />
}
