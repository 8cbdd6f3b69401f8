import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { COUNT_LANGUAGES } from '../rules/population.ts'
import { type ContactFilter, useUnits } from './audience-data.ts'

type Narrowed = Pick<ContactFilter, 'language' | 'unitId' | 'suppressed'>
type Props = { filter: Narrowed; onChange: (part: Partial<Narrowed>) => void }

/** Narrows the list: by language, by unit and all below it, or to those who are left out. */
export function ContactFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('audience')
  const language = useLanguageName()
  const units = useUnits().data?.units ?? []
  return (
    <details className="v-details v-gap-under">
      <summary>
        {t('filter')}: <span className="v-muted">{useFilterWords(filter)}</span>
      </summary>
      <div className="v-tools2">
        <SelectField
          className="v-grow"
          label={t('field.language')}
          options={[
            { value: '', label: t('all') },
            ...COUNT_LANGUAGES.map((code) => ({ value: code as string, label: language(code) })),
          ]}
          value={filter.language ?? ''}
          onPick={(code) => onChange({ language: code || undefined })}
        />
        <SelectField
          className="v-grow"
          label={t('segment.units')}
          options={[{ value: '', label: t('all') }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]}
          value={filter.unitId ?? ''}
          onPick={(id) => onChange({ unitId: id || undefined })}
        />
        <Checkbox
          data-size="sm"
          label={t('filter.suppressed')}
          value="suppressed"
          checked={filter.suppressed}
          onChange={(event) => onChange({ suppressed: event.target.checked })}
        />
      </div>
    </details>
  )
}

function useFilterWords(filter: Narrowed): string {
  const { t } = useTranslation('audience')
  const language = useLanguageName()
  const unit = useUnits().data?.units.find((one) => one.id === filter.unitId)
  const words = [
    filter.language && language(filter.language),
    unit?.name,
    filter.suppressed && t('filter.suppressed').toLowerCase(),
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : t('all')
}
