/**
 * Where each act on a dispatch is done when a crisis room holds its words. `room`: there alone, as it asks who waits and keeps its log. `here`:
 * pausing is a brake for whoever sees first that something is wrong, let go where it was pulled, and the room hears both; and whoever
 * has the words is answered where they asked.
 */
const PLACES = {
  plan: 'room',
  start: 'room',
  'open-wave': 'room',
  override: 'room',
  stop: 'room',
  pause: 'here',
  resume: 'here',
  reply: 'here',
} as const satisfies Record<string, 'room' | 'here'>

export type DispatchAct = keyof typeof PLACES

/** Is this act the room's, and not of whoever asks? `asks`: the room that does; null for everybody else. */
export const isOfRoom = (act: DispatchAct, heldBy: string | null, asks: string | null = null): boolean =>
  PLACES[act] === 'room' && heldBy !== asks
