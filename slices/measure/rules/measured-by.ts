import type { Scale } from './indicator.ts'

type Counts = { unit: string; scale: Scale }
type Versioned = Counts & { version: number }

/** What a value counts: unit and scale of the definition that it was measured by, which need not be the one that holds. */
export const measuredBy = <Holds extends Counts>(
  { version }: { version: number },
  definitions: readonly Versioned[],
  holds: Holds,
): Counts => definitions.find((one) => one.version === version) ?? holds

/** Do two of them stand on one scale, so that their numbers can be drawn on one axis? */
export const isOneAxis = (one: Counts, other: Counts): boolean => one.scale === other.scale && one.unit === other.unit
