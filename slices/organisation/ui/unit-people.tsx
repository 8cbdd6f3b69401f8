import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { Pages } from '../../../kit/ui/pages.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { spacedPhone } from '../rules/phone.ts'
import { MovePerson } from './move-person.tsx'
import { type PersonRow, type UnitView, usePeople } from './organisation-data.ts'
import { PersonForm } from './person-form.tsx'
import { PlannedMove } from './planned-move.tsx'

const PAGE = 20

/** The people of the unit, for those who look after it: search, add, change, end. */
export function UnitPeople({ view }: { view: UnitView }) {
  const { t } = useTranslation('organisation')
  const { count } = useFormats()
  const [search, setSearch] = useState('')
  const [offset, setOffset] = useState(0)
  const [editing, setEditing] = useShown<PersonRow | 'new'>()
  const [moving, setMoving] = useShown<PersonRow>()
  const query = usePeople(view.unit.id, search, offset)
  const canEdit = view.abilities.includes('edit-people')
  return (
    <section aria-labelledby="people">
      <SectionHead title={t('people')} id="people">
        {canEdit ? (
          <button type="button" className="v-link" onClick={() => setEditing('new')}>
            {t('people.add')}
          </button>
        ) : undefined}
      </SectionHead>
      <Textfield
        type="search"
        data-size="sm"
        className="v-org-search"
        label={t('people.search')}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setOffset(0)
        }}
      />
      <Loaded query={query} text={t('people.loading')}>
        {(found) => (
          <>
            <p className="v-meta v-tree__count" role="status">
              {t('people.shown', {
                from: found.total === 0 ? 0 : offset + 1,
                to: offset + found.people.length,
                total: count(found.total),
              })}
            </p>
            <PeopleTable
              people={found.people}
              language={view.unit.language}
              canEdit={canEdit}
              onEdit={setEditing}
              onMove={setMoving}
            />
            <Pages
              page={offset / PAGE + 1}
              pages={Math.ceil(found.total / PAGE)}
              onPage={(page) => setOffset((page - 1) * PAGE)}
            />
          </>
        )}
      </Loaded>
      {editing && (
        <PersonForm unit={view.unit} person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {moving && <MovePerson person={moving} onClose={() => setMoving(null)} />}
    </section>
  )
}

type TableProps = {
  people: PersonRow[]
  language: string
  canEdit: boolean
  onEdit: (person: PersonRow) => void
  onMove: (person: PersonRow) => void
}

function PeopleTable({ people, language, canEdit, onEdit, onMove }: TableProps) {
  const { t } = useTranslation(['organisation', 'kit'])
  if (people.length === 0) return null
  return (
    <DataTable
      caption={t('people')}
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          key: 'name',
          title: t('people.name'),
          isHead: true,
          cell: (person) => (
            <>
              {person.displayName}
              {person.title && <span className="v-meta v-org-block">{person.title}</span>}
              {person.protected && <span className="v-micro v-org-block">{t('people.protected')}</span>}
              {person.move && <PlannedMove person={person} move={person.move} canEdit={canEdit} />}
            </>
          ),
        },
        { key: 'reach', title: t('people.reach'), cell: (person) => <Reach person={person} language={language} /> },
        ...(canEdit
          ? [
              {
                key: t('people.edit'),
                title: '',
                cell: (person: PersonRow) => (
                  <span className="v-org-acts">
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t('people.edit.of', { person: person.displayName })}
                      onClick={() => onEdit(person)}
                    >
                      {t('people.edit')}
                    </button>
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t('people.move.of', { person: person.displayName })}
                      onClick={() => onMove(person)}
                    >
                      {t('people.move')}
                    </button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Somebody without e-mail and mobile is reached through the unit: said in words, so that it can be mended. */
function Reach({ person, language }: { person: PersonRow; language: string }) {
  const { t } = useTranslation(['organisation', 'kit'])
  if (!person.email && !person.mobile) return <b>{t('people.unreachable')}</b>
  return (
    <span>
      {person.email && <span className="v-org-block">{person.email}</span>}
      {person.mobile && <span className="v-org-block v-meta">{spacedPhone(person.mobile)}</span>}
      {person.language !== language && (
        <span className="v-org-block v-meta">{t(`kit:language.${person.language}`)}</span>
      )}
    </span>
  )
}
