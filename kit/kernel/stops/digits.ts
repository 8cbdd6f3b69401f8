/** A run of digits in the text. */
type Group = { digits: string; start: number; end: number }

/** Digits that stand together, perhaps divided by spaces, stops, hyphens or strokes: `010203 12345` is [6, 5]. */
export type DigitSpan = { digits: string; shape: string; start: number; end: number }

/** What people, and those who want to be past a check, put between the groups of a number. */
const SEPARATOR = /^[\p{Zs}\p{Pd}.·•/\\|_:*\u2212]{1,3}$/u

function groupsOf(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * Every way of reading `length` digits out of neighbouring groups. Groups before and after do not hide a number:
 * «den 3. 010203 12345» still holds [6, 5].
 */
export function digitSpans(text: string, length: number, separator = SEPARATOR): DigitSpan[] {
  const groups = groupsOf(text)
  const spans: DigitSpan[] = []
  groups.forEach((first, index) => {
    let digits = first.digits
    const shape = [first.digits.length]
    let last = first
    for (let i = index + 1; digits.length < length; i++) {
      const next = groups[i]
      if (!next || !separator.test(text.slice(last.end, next.start))) break
      digits += next.digits
      shape.push(next.digits.length)
      last = next
    }
    if (digits.length === length) spans.push({ digits, shape: shape.join('-'), start: first.start, end: last.end })
  })
  return spans
}

/** Is the weighted sum of these digits divisible by 11? */
export function divisibleBy11(digits: string, weights: readonly number[]): boolean {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += Number(digits[i]) * weights[i]!
  return sum % 11 === 0
}
