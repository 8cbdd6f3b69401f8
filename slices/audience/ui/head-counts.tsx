import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type Heads, type Population, type UnitHeads, useHeadCounts } from './audience-data.ts'
import { HeadCountDialog } from './head-count-dialog.tsx'
import { useSaidCounts } from './use-said-counts.ts'

/** How many each unit has per language: never who. */
export function HeadCounts({ population }: { population: Population }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const query = useHeadCounts()
  const [open, setOpen] = useShown<UnitHeads>()
  return (
    <section aria-labelledby={`heads-${population}`} className="v-part">
      <Loaded query={query} text={t('heads.loading')}>
        {(data) => {
          const units = unitsOf(data.counts, data.mayCount, population)
          const total = units.reduce((sum, unit) => sum + sumOf(unit), 0)
          return (
            <>
              <SectionHead title={t(`population.${population}`)} id={`heads-${population}`}>
                {t('heads.total', { n: count(total), units: units.length })}
              </SectionHead>
              <HeadTable population={population} units={units} onOpen={setOpen} />
            </>
          )
        }}
      </Loaded>
      {open && <HeadCountDialog unit={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function HeadTable({
  population,
  units,
  onOpen,
}: {
  population: Population
  units: UnitHeads[]
  onOpen: (unit: UnitHeads) => void
}) {
  const { t } = useTranslation('audience')
  const { count, date } = useFormats()
  const saidCounts = useSaidCounts()
  const said = (unit: UnitHeads) => saidCounts(unit.heads.map(({ languages, heads: count }) => ({ languages, count })))
  const columns: Column<UnitHeads>[] = [
    { key: 'unit', title: t('unit'), isHead: true, cell: (unit) => unit.name },
    { key: 'languages', title: t('heads.languages'), cell: said },
    {
      key: 'counted',
      title: t('heads.counted'),
      cell: (unit) => (unit.countedOn ? date(unit.countedOn) : t('heads.never')),
    },
    { key: 'heads', title: t('heads'), isNumber: true, cell: (unit) => (isTold(unit) ? count(sumOf(unit)) : t('few')) },
    {
      key: t('heads.change'),
      title: '',
      cell: (unit) =>
        unit.mayCount ? (
          <Button
            data-size="sm"
            variant="tertiary"
            aria-label={t('heads.change.of', { unit: unit.name })}
            onClick={() => onOpen(unit)}
          >
            {t('heads.change')}
          </Button>
        ) : null,
    },
  ]
  return <DataTable caption={t(`population.${population}`)} columns={columns} rows={units} keyOf={(unit) => unit.id} />
}

const sumOf = (unit: UnitHeads) => unit.heads.reduce((sum, { heads }) => sum + (heads ?? 0), 0)
const isTold = (unit: UnitHeads) => unit.heads.every(({ heads }) => heads !== null)

function unitsOf(
  counts: Heads[],
  mayCount: { id: string; name: string; population: Population }[],
  population: Population,
): UnitHeads[] {
  const units = new Map<string, UnitHeads>()
  for (const { id, name, population: whom } of mayCount)
    if (whom === population) units.set(id, { id, name, population, heads: [], countedOn: null, mayCount: true })
  for (const row of counts) {
    if (row.population !== population) continue
    const unit = units.get(row.unitId) ?? {
      id: row.unitId,
      name: row.unitName,
      population,
      heads: [],
      countedOn: null,
      mayCount: mayCount.some(({ id }) => id === row.unitId),
    }
    unit.heads.push({ languages: row.languages, heads: row.heads })
    unit.countedOn = row.countedOn
    units.set(row.unitId, unit)
  }
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}
