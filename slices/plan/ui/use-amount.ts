import { useFormats } from '../../../kit/ui/formats.ts'

const MOST_DIGITS = 2

/** A number as it is read: whole where it is whole, else with the decimals it has, two at most. */
export function useAmount(): (value: number) => string {
  const { count } = useFormats()
  return (value) => {
    const rounded = Number(value.toFixed(MOST_DIGITS))
    const digits = Number.isInteger(rounded) ? 0 : (String(rounded).split('.')[1]?.length ?? 0)
    return count(rounded, digits)
  }
}
