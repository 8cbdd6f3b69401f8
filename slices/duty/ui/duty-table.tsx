import { Search } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { dutyGroups } from '../rules/duty-groups.ts'
import type { RotaDuty, UnitInDuty } from './duty-data.ts'
import { searchOf } from './search-of.ts'
import { useDutyWords } from './use-duty-words.ts'

type Props = {
  units: UnitInDuty[]
  duty: RotaDuty
  /** The number that reaches whoever answers, by unit. */
  phones: ReadonlyMap<string, string | null>
}

/**
 * Who answers now, who is asked after them, who is away, and when it changes: one's own unit first, the others by region, folded; a
 * search opens them all as one list.
 */
export function DutyTable({ units, duty, phones }: Props) {
  const { t } = useTranslation('duty')
  const ownId = useMe().data?.person.unit?.id
  const [written, setWritten] = useState('')
  const wanted = written.trim().toLowerCase()
  const hits = wanted ? units.filter((row) => row.unit.name.toLowerCase().includes(wanted)) : units
  const own = units.filter((row) => row.unit.id === ownId)
  const shared = { duty, phones }
  return (
    <section aria-labelledby="who">
      <SectionHead title={t('who')} id="who">
        {t('who.count', { count: hits.length })}
      </SectionHead>
      <Search data-size="sm" className="v-find">
        <Search.Input
          aria-label={t('who.find')}
          placeholder={t('who.find')}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <Search.Clear aria-label={t('who.find.clear')} />
      </Search>
      {hits.length === 0 && <Empty title={t('who.none')} text={t('who.none.about')} />}
      {wanted && hits.length > 0 && <Units caption={t('who')} rows={hits} {...shared} />}
      {!wanted && (
        <>
          {own.length > 0 && <Units caption={t('who.own')} rows={own} {...shared} />}
          {dutyGroups(units).map((group) => (
            <details key={group.id} className="v-duty__group">
              <summary>
                <span data-data>{group.name || t('who.others')}</span>
                <span className="v-meta">
                  {t('who.group', { count: group.rows.length })} ·{' '}
                  {group.gaps > 0 ? <b>{t('who.group.gaps', { count: group.gaps })}</b> : t('who.group.covered')}
                </span>
              </summary>
              <Units caption={group.name} rows={group.rows} {...shared} />
            </details>
          ))}
        </>
      )}
    </section>
  )
}

type UnitsProps = Omit<Props, 'units'> & { caption: string; rows: UnitInDuty[] }

function Units({ caption, rows, duty, phones }: UnitsProps) {
  const { t } = useTranslation('duty')
  const { owner, when } = useDutyWords()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => row.unit.id}
      columns={[
        {
          key: 'unit',
          title: t('column.unit'),
          isHead: true,
          cell: (row) => (
            <Link to="/presse/vakt/$id" params={{ id: row.unit.id }} search={searchOf(duty)} data-data>
              {row.unit.name}
            </Link>
          ),
        },
        {
          key: 'now',
          title: t('column.now'),
          cell: (row) => (
            <>
              <span data-data>{owner(row.answers)}</span>
              {row.answers.unitId !== row.unit.id && row.answers.personId && (
                <span className="v-micro v-org-block" data-data>
                  {row.answers.unitName}
                </span>
              )}
              <Phone number={phones.get(row.unit.id) ?? null} />
            </>
          ),
        },
        {
          key: 'next',
          title: t('column.next'),
          cell: (row) => (row.nextUp ? <span data-data>{owner(row.nextUp)}</span> : '–'),
        },
        {
          key: 'away',
          title: t('column.away'),
          cell: (row) =>
            row.away.length === 0
              ? '–'
              : row.away.map((one) => (
                  <span key={one.name} className="v-org-block" data-data>
                    {one.until ? t('away.until', { name: one.name, time: when(one.until) }) : one.name}
                  </span>
                )),
        },
        {
          key: 'change',
          title: t('column.change'),
          cell: (row) => (row.changesAt ? when(row.changesAt) : t('change.none')),
        },
        {
          key: 'gaps',
          title: t('column.gaps'),
          isNumber: true,
          cell: (row) => (row.hasGap ? <b>{row.gaps.length > 0 ? row.gaps.length : t('gap.yes')}</b> : '–'),
        },
      ]}
    />
  )
}

function Phone({ number }: { number: string | null }) {
  const { phone } = useDutyWords()
  return number && <span className="v-micro v-org-block">{phone(number)}</span>
}
