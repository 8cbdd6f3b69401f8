import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type Group, useGroupName } from './audience-data.ts'

/** The stakeholder map in words: who has what at stake, and how many stand behind each group. */
export function GroupTable({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const nameOf = useGroupName()
  const columns: Column<Group>[] = [
    {
      key: 'name',
      title: t('group'),
      isHead: true,
      cell: (group) => (
        <Link to="/mottakere" search={{ gruppe: group.key }}>
          {nameOf(group)}
        </Link>
      ),
    },
    { key: 'interest', title: t('group.interest'), cell: (group) => t(`level.${group.interest ?? 'unknown'}`) },
    { key: 'influence', title: t('group.influence'), cell: (group) => t(`level.${group.influence ?? 'unknown'}`) },
    { key: 'reach', title: t('group.reach'), cell: (group) => t(`reach.${group.reach}`) },
    { key: 'reached', title: t('group.reached'), isNumber: true, cell: (group) => count(group.reached) },
  ]
  return (['inner', 'outer'] as const).map((circle) => {
    const rows = groups.filter((group) => group.circle === circle && group.parentId === null)
    return (
      <section key={circle} aria-labelledby={`circle-${circle}`} className="v-part">
        <SectionHead title={t(`circle.${circle}`)} id={`circle-${circle}`}>
          {t('groups.count', { count: rows.length, n: rows.length })}
        </SectionHead>
        <DataTable caption={t(`circle.${circle}`)} columns={columns} rows={rows} keyOf={(group) => group.id} />
      </section>
    )
  })
}
