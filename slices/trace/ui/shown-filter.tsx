import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { SHOWN_KINDS, type ShownKind } from '../rules/shown.ts'
import { clockIn, kindIn, type ShownSearch } from './shown-data.ts'

/** What, with which words, and when. It stands in the address, so that it can be sent to a colleague. */
export function ShownFilter({ search, onChoose }: { search: ShownSearch; onChoose: (next: ShownSearch) => void }) {
  const { t } = useTranslation('trace')
  const set = (part: ShownSearch) => onChoose({ ...search, ...part })
  const options = [
    { value: '' as const, label: t('shown.kind.all') },
    ...SHOWN_KINDS.map((kind) => ({ value: kind, label: t(`shown.kind.${kind}`) })),
  ]
  return (
    <fieldset className="v-logfilter c-1-12" aria-label={t('shown.title')}>
      <SelectField<ShownKind | ''>
        label={t('shown.kind')}
        options={options}
        value={kindIn(search) ?? ''}
        onPick={(type) => set({ type })}
      />
      <TextField
        type="search"
        label={t('shown.search')}
        value={search.sok ?? ''}
        max={200}
        onWrite={(sok) => set({ sok })}
      />
      <TextField type="date" label={t('shown.day')} value={search.dag ?? ''} onWrite={(dag) => set({ dag })} />
      <TextField
        label={t('shown.clock')}
        value={search.kl ?? ''}
        max={5}
        onWrite={(kl) => set({ kl })}
        fault={search.kl && clockIn(search.kl) === null && t('shown.clock.fault')}
      />
    </fieldset>
  )
}
