import { type DispatchNow, nextStep } from './next-step.ts'

/** Why nothing of a dispatch that runs goes anywhere before somebody in the room that holds the text acts: its stop, or what it says of the words. */
export type StandsStill = 'stop' | 'room'

/** Null when something goes, or when it waits for a time or a wave of its own. */
export function standsStill(dispatch: DispatchNow, now: Date): StandsStill | null {
  const goes = dispatch.waves.some(
    ({ state, counts, atUnits }) => state === 'open' && counts.waiting + atUnits.coming > 0,
  )
  const step = nextStep(dispatch, now)
  if (goes || step.kind !== 'rest' || step.holds.length === 0) return null
  if (step.holds.some(({ code, until }) => until !== null || code === 'hold.beside-closed')) return null
  if (step.holds.some(({ code }) => /^hold\.(room|beside)-/.test(code))) return 'room'
  const isAtStop = ({ position }: { position: number }) => {
    const gate = dispatch.waves.find((wave) => wave.position === position)?.gate
    return gate?.kind === 'stop' && gate.liftedAt === null
  }
  return step.holds.some(isAtStop) ? 'stop' : null
}
