type Option<Value extends string> = { value: Value; label: string }
type Props<Value extends string> = {
  legend: string
  about?: string
  options: Option<Value>[]
  value: readonly Value[]
  onPick: (value: Value[]) => void
}

/** A choice of several, as a row of fields like `Pick`; what is chosen is filled with ink. Checkboxes underneath. */
export function PickMany<Value extends string>({ legend, about, options, value, onPick }: Props<Value>) {
  return (
    <fieldset className="v-choice">
      <legend>
        {legend}
        {about && <span className="v-meta v-case__about">{about}</span>}
      </legend>
      <div className="v-pick">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              value={option.value}
              checked={value.includes(option.value)}
              onChange={(event) =>
                onPick(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
