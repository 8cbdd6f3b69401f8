import { type DispatchNow, nextStep } from './next-step.ts'
import { isSentByHand } from './sent-by-hand.ts'

/**
 * Why nothing of a dispatch that runs goes anywhere now: somebody may send a wave of it (`person`), or it waits for somebody in a crisis room, the stop of the room that holds the text (`stop`) or
 * what a room says of the words (`room`).
 */
export type StandsStill = 'person' | 'stop' | 'room'

/** Null when something goes, or when it waits for a time or a wave of its own. What somebody may send is told first. */
export function standsStill(dispatch: DispatchNow, now: Date): StandsStill | null {
  const goes = dispatch.waves.some(
    ({ state, counts, atUnits }) => state === 'open' && counts.waiting + atUnits.coming > 0,
  )
  const step = nextStep(dispatch, now)
  if (goes || step.kind !== 'rest' || step.holds.length === 0) return null
  if (step.holds.some(({ code }) => isSentByHand(code))) return 'person'
  if (step.holds.some(({ until }) => until !== null)) return null
  if (step.holds.some(({ code }) => /^hold\.(room|beside)-/.test(code))) return 'room'
  const isAtStop = ({ position }: { position: number }) => {
    const gate = dispatch.waves.find((wave) => wave.position === position)?.gate
    return gate?.kind === 'stop' && gate.liftedAt === null
  }
  return step.holds.some(isAtStop) ? 'stop' : null
}
