/** How fast the clock of an exercise can go. */
export const PACES = [1, 2, 5, 10] as const

/** From this moment the clock shows `shows` and goes `pace` times as fast as the real one; 0: it stands still. Times are ISO. */
export type Pace = { fromAt: string; shows: string; pace: number }

/** What every page of an exercise needs: how its clock has gone, the first pace first. */
export type PracticeClock = { paces: Pace[] }

/** What the clock of the exercise shows at a real moment. Without paces, in what is real, the moment itself. */
export function showsAt(paces: readonly Pace[], at: Date): Date {
  const pace = paces.findLast((one) => Date.parse(one.fromAt) <= at.getTime()) ?? paces[0]
  if (!pace) return at
  const since = Math.max(0, at.getTime() - Date.parse(pace.fromAt))
  return new Date(Date.parse(pace.shows) + since * pace.pace)
}

/** The real moment when the clock will show this, as it goes now; a moment that is over when it has been shown; null while it stands still. */
export function comesAt(paces: readonly Pace[], shown: Date): Date | null {
  const pace = paces.at(-1)
  if (!pace) return shown
  const left = shown.getTime() - Date.parse(pace.shows)
  if (left > 0 && pace.pace === 0) return null
  return new Date(Date.parse(pace.fromAt) + (left > 0 ? left / pace.pace : left))
}

/** The pace that the clock has, or had before it was stopped; 1 when it has had none. */
export const usualPace = (paces: readonly Pace[]): number => paces.findLast((one) => one.pace > 0)?.pace ?? 1

/** Does the clock differ from the real one? Then both are shown. */
export const isOwnTime = (paces: readonly Pace[]): boolean => paces.some((one) => one.pace !== 1)
