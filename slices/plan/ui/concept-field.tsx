import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { CONCEPT_PARTS, type Concept, conceptText } from '../rules/initiative.ts'
import { EMPTY_CONCEPT } from './blank-document.ts'

/** The concept under four questions, or in the writer's own words. What is written comes along when the way changes. */
export function ConceptField({ value, onChange }: { value: Concept; onChange: (value: Concept) => void }) {
  const { t } = useTranslation('plan')
  const changeKind = (kind: Concept['kind']) => {
    if (kind === value.kind) return
    const text = conceptText(value)
    onChange(kind === 'text' ? { kind: 'text', text } : { ...EMPTY_CONCEPT, idea: text })
  }
  return (
    <div className="v-ini-concept">
      <Pick
        legend={t('concept.how')}
        value={value.kind}
        options={[
          { value: 'structured', label: t('concept.structured'), about: t('concept.structured.about') },
          { value: 'text', label: t('concept.text'), about: t('concept.text.about') },
        ]}
        onPick={changeKind}
      />
      {value.kind === 'text' ? (
        <Textfield
          multiline
          rows={7}
          data-size="sm"
          data-data
          label={t('concept')}
          value={value.text}
          onChange={(event) => onChange({ kind: 'text', text: event.target.value })}
        />
      ) : (
        CONCEPT_PARTS.map((part) => (
          <Textfield
            key={part}
            multiline
            rows={3}
            data-size="sm"
            data-data
            label={t(`concept.${part}`)}
            description={t(`concept.${part}.about`)}
            value={value[part]}
            onChange={(event) => onChange({ ...value, [part]: event.target.value })}
          />
        ))
      )}
    </div>
  )
}
