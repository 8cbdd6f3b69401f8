export type NumberFault = 'number-wrong' | 'number-ambiguous' | 'formula'
/** `missing`: the source says that there is no number, which is never zero. */
export type ReadNumber = { value: number } | { missing: true } | { fault: NumberFault }

const MISSING =
  /^(ikke tilgjengelig|ikkje tilgjengeleg|not available|n\/?a|mangler|manglar|missing|\.\.|:|–|—|-|ingen tall|null)$/i

/**
 * A number as Norwegian and British sheets write it: «12,5», «1 234», «1.234,5», «36 %», «−3», «0.123». «1.234» may be a thousand or a
 * fraction, and nobody guesses.
 */
export function readNumber(cell: string): ReadNumber {
  const text = cell.trim()
  if (MISSING.test(text)) return { missing: true }
  if (/^[=@]/.test(text) || /^[+-].*[a-z(]/i.test(text)) return { fault: 'formula' }
  const plain = text
    .replaceAll('−', '-')
    .replace(/\s*(%|prosent)$/i, '')
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return { fault: 'number-ambiguous' }
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain)) return numberOf(plain.replaceAll('.', '').replace(',', '.'))
  if (/^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/.test(plain) || /^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(plain))
    return numberOf(plain.replaceAll(',', ''))
  if (/^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(plain)) return numberOf(plain.replace(',', '.'))
  return { fault: 'number-wrong' }
}

function numberOf(text: string): ReadNumber {
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? { value } : { fault: 'number-wrong' }
}

/** «1,003»: a fraction to us, a thousand to the British. Of what is counted in whole numbers nobody means a fraction of three decimals. */
export const mayBeThousands = (cell: string): boolean => /^[-−]?[1-9]\d{0,2},\d{3}$/.test(cell.trim())

/** «0,36» may be 36 percent as a spreadsheet holds it, or a third of one, and «1» all of it; with the sign behind it is what it says. */
export const mayBeFraction = (cell: string, value: number): boolean =>
  value > 0 && value <= 1 && !/(%|prosent)\s*$/i.test(cell)
