import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { byArea, rightsOf, type ShownRight } from '../../../kit/kernel/rights/shown.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'

type Chosen = Duty | 'all'
type Props = { rights: readonly ShownRight[]; duty: Duty | null; onDuty: (duty: Duty | null) => void }

/** Who may do what, area by area; with a duty chosen, only what that one may. */
export function RightsTable({ rights, duty, onDuty }: Props) {
  const { t } = useTranslation('rights')
  const name = useDutyName()
  const areas = [...byArea(rightsOf(rights, duty))]
  return (
    <>
      <div className="v-form">
        <SelectField<Chosen>
          label={t('choose')}
          options={[
            { value: 'all', label: t('choose.all') },
            ...DUTIES.map((value) => ({ value, label: name(value) })),
          ]}
          value={duty ?? 'all'}
          onPick={(chosen) => onDuty(chosen === 'all' ? null : chosen)}
        />
      </div>
      {areas.map(([area, rows]) => (
        <section key={area}>
          <SectionHead title={t(`area.${area}`)}>{rows.length}</SectionHead>
          <DataTable
            caption={t(`area.${area}`)}
            rows={rows}
            keyOf={(row) => row.capability}
            columns={[
              { key: 'right', title: t('column.right'), isHead: true, cell: (row) => t(`right.${row.capability}`) },
              {
                key: 'grants',
                title: t(duty === null ? 'column.grants' : 'column.where'),
                cell: (row) => <Grants row={row} isOne={duty !== null} />,
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Grants({ row, isOne }: { row: ShownRight; isOne: boolean }): ReactNode {
  const { t } = useTranslation('rights')
  const name = useDutyName()
  return row.grants.map(({ reach, duties }) => (
    <div key={`${reach} ${duties.join(' ')}`}>
      {!isOne && (duties.length === DUTIES.length ? t('everyone') : listOf(duties.map(name)))}
      <div className={isOne ? undefined : 'v-meta'}>{t(`reach.${reach}`)}</div>
    </div>
  ))
}

/** As a sentence begins: «Leder, kommunikasjonsleder». */
const listOf = ([first = '', ...rest]: string[]) => [first, ...rest.map((one) => one.toLowerCase())].join(', ')

/** What a duty is called, in the language of the screen. */
export function useDutyName(): (duty: Duty) => string {
  const { t } = useTranslation('organisation')
  return (duty) => t(`duty.${duty}`)
}
