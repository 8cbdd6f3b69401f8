import { krippendorffAlpha } from '../statistics/krippendorff.ts'
import type { CodeVariable } from './code-book.ts'
import { finalCodes, type Round } from './round-results.ts'

/** How well a program's suggestions agree with what people ended at: two coders, the stories both have told of. */
export function suggestionAgreement(
  variable: CodeVariable,
  round: Round,
  coder: string,
): { alpha: number | null; compared: number } {
  const people = finalCodes(variable.key, round)
  const suggested = new Map(
    round.codes
      .filter((code) => code.coder === coder && code.variable === variable.key)
      .map((code) => [code.position, code.value]),
  )
  const placeOf = new Map(variable.values.map(({ key, number }) => [key, number]))
  const codeOf = (value: string | null | undefined) => {
    if (value === null || value === undefined) return null
    return variable.level === 'nominal' ? value : (placeOf.get(value) ?? null)
  }
  const positions = round.units.map(({ position }) => position)
  const { alpha, units } = krippendorffAlpha(
    [positions.map((at) => codeOf(people.get(at)?.value)), positions.map((at) => codeOf(suggested.get(at)))],
    variable.level,
  )
  return { alpha, compared: units }
}
