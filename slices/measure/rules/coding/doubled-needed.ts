import { TENTATIVE } from '../statistics/krippendorff.ts'

/** One-sided, at the 5 percent level. */
const Z = 1.6448536269514722

/**
 * How many units all coders must code before an alpha can be told from one below `lowest`, the smallest that the claim allows (Krippendorff,
 * Content Analysis, 4th ed., 2019, section 12.6.3, after Bloch & Kraemer 1989). `values`: how many values the variable can take, taken as
 * equally common; a rare value would need more. A material smaller than that is coded whole.
 */
export function doubledNeeded(values: number, population: number, lowest = TENTATIVE): number {
  const share = 1 / Math.max(2, values)
  const spread = ((1 + lowest) * (3 - lowest)) / (4 * (1 - lowest) * share * (1 - share)) - lowest
  return Math.min(population, Math.ceil(2 * Z ** 2 * spread))
}
