import { Checkbox } from '@digdir/designsystemet-react'
import { useDutyWords } from './use-duty-words.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7]
type Props = { legend: string; value: number[]; onPick: (days: number[]) => void }

/** Which days of the week; 1 is Monday. */
export function WeekdayBoxes({ legend, value, onPick }: Props) {
  const { dayName } = useDutyWords()
  return (
    <fieldset className="v-choice">
      <legend>{legend}</legend>
      <div className="v-duty__days">
        {DAYS.map((day) => (
          <Checkbox
            key={day}
            data-size="sm"
            label={dayName(day)}
            checked={value.includes(day)}
            onChange={(event) =>
              onPick(event.target.checked ? [...value, day].toSorted() : value.filter((one) => one !== day))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
