import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import type { FieldValue } from '../../rules/comparison.ts'
import { useFieldName, useFieldValue } from '../editor/field-words.ts'
import type { Difference } from './edition-data.ts'

/** What a page adds to a changed element, such as what depends on it. Asked for when the change is opened. */
export type DifferenceSlot = (elementKey: string) => ReactNode

type Props = {
  differences: Difference[]
  titles: ReadonlyMap<string, string>
  added: DifferenceSlot
}

/** Everything that differs between two editions: what, why, and each field before and after. */
export function DifferenceList({ differences, ...shared }: Props) {
  const { t } = useTranslation('strategy')
  if (differences.length === 0) return <p className="v-muted">{t('compare.same')}</p>
  return differences.map((one) => <OneDifference key={one.key} of={one} {...shared} />)
}

type OneProps = Omit<Props, 'differences'> & { of: Difference }

function OneDifference({ of, titles, added }: OneProps) {
  const { t } = useTranslation('strategy')
  const [isOpen, setOpen] = useState(false)
  const fieldName = useFieldName()
  const say = useFieldValue((key) => titles.get(key) ?? key)
  const reasons = [...new Set(of.why.map(({ reason }) => reason).filter(Boolean))]
  return (
    <details className="v-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {of.title}{' '}
        <span className="v-muted">
          {t(`kind.${of.kind}`)}, {t(`compare.state.${of.state}`)}
        </span>
      </summary>
      <div>
        {reasons.length > 0 && <p className="v-meta">{t('conflict.reason', { reason: reasons.join(' · ') })}</p>}
        {of.fields.length > 0 && (
          <DataTable
            caption={of.title}
            rows={of.fields}
            keyOf={({ field }) => field}
            columns={[
              { key: 'field', title: t('compare.field'), isHead: true, cell: ({ field }) => fieldName(field) },
              {
                key: 'before',
                title: t('compare.before'),
                cell: ({ field, before }) => say(of.kind, field, before as FieldValue),
              },
              {
                key: 'after',
                title: t('compare.after'),
                cell: ({ field, after }) => say(of.kind, field, after as FieldValue),
              },
            ]}
          />
        )}
        {of.pointedAtBy.length > 0 && (
          <p className="v-meta">
            {t('compare.pointed', { names: [...new Set(of.pointedAtBy.map(({ title }) => title))].join(', ') })}
          </p>
        )}
        {isOpen && added(of.key)}
      </div>
    </details>
  )
}
