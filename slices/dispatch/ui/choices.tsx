import { Checkbox } from '@digdir/designsystemet-react'

type ChoicesProps = {
  legend: string
  options: [value: string, label: string][]
  chosen: string[]
  onChange: (chosen: string[]) => void
  /** The order they are chosen in is the order they are tried in; the number says so. */
  isNumbered?: boolean
}

/** Several of a few, as check boxes. */
export function Choices({ legend, options, chosen, onChange, isNumbered }: ChoicesProps) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  const label = (value: string, text: string) =>
    isNumbered && chosen.length > 1 && chosen.includes(value) ? `${chosen.indexOf(value) + 1}. ${text}` : text
  return (
    <fieldset className="v-choice">
      <legend>{legend}</legend>
      <div className="v-choices">
        {options.map(([value, text]) => (
          <Checkbox
            key={value}
            data-size="sm"
            label={label(value, text)}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
