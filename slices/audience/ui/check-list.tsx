import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

type Props = {
  title: string
  options: (readonly [value: string, label: string])[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** A closed list of check boxes that says what is chosen; opened when it is to be changed. */
export function CheckList({ title, options, chosen, onChange }: Props) {
  const { t } = useTranslation('audience')
  const said = options.filter(([value]) => chosen.includes(value)).map(([, label]) => label)
  return (
    <details className="v-details">
      <summary>
        {title}: <span className="v-muted">{said.length > 0 ? said.join(', ') : t('all')}</span>
      </summary>
      <fieldset className="v-choice">
        <legend className="ds-sr-only">{title}</legend>
        <div className="v-groupgrid">
          {options.map(([value, label]) => (
            <Checkbox
              key={value}
              data-size="sm"
              label={label}
              value={value}
              checked={chosen.includes(value)}
              onChange={(e) =>
                onChange(e.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
          ))}
        </div>
      </fieldset>
    </details>
  )
}
