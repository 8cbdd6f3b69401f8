/** LIX to stay at or below, per audience kind. An indicator with its counts, never a gate. */
export const LIX_TARGETS: Readonly<Record<string, number>> = {
  inmates: 30,
  convicted: 30,
  relatives: 35,
  public: 38,
  staff: 40,
  unions: 42,
  partners: 45,
  press: 45,
  ministry: 45,
}

export type LixTarget = { audienceKind: string; target: number; value: number; over: boolean }

/** The targets that concern this text, the strictest first. Unknown audience kinds have none. */
export function lixTargets(value: number, audienceKinds: readonly string[]): LixTarget[] {
  return [...new Set(audienceKinds)]
    .flatMap((audienceKind) => {
      const target = LIX_TARGETS[audienceKind]
      return target === undefined ? [] : [{ audienceKind, target, value, over: value > target }]
    })
    .sort((a, b) => a.target - b.target || (a.audienceKind < b.audienceKind ? -1 : 1))
}
