const GROUPED = /^-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/

/**
 * What a person means by a number they have typed, with a comma or a full stop and spaces between thousands. «12.000» is twelve thousand where
 * only whole numbers are asked for. Elsewhere it may be twelve to a reader of English and twelve thousand to one of Norwegian (and «12,000» the
 * other way round): the sign that their language parts thousands by is not taken for a decimal sign, and the answer is null.
 */
export function numberTyped(
  written: string,
  { isWhole, language }: { isWhole: boolean; language: string },
): number | null {
  const plain = written.replaceAll(/\s/g, '').replace('−', '-')
  const grouped = GROUPED.exec(plain)
  if (grouped) {
    const digits = Number(plain.replaceAll(/[.,]/g, ''))
    if (isWhole || plain.split(grouped[1]!).length > 2) return digits
    if (grouped[1] === (language === 'en' ? ',' : '.')) return null
  }
  const number = /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
  return number !== null && isWhole && !Number.isInteger(number) ? null : number
}
