import { dateFormat } from '../../../kit/kernel/formatters.ts'

/** `2026-03-10T11:00`, as a person in Norway means it, as UTC. Null when it is no time. Summer time is reckoned with. */
export function localToUtc(text: string): string | null {
  const asUtc = new Date(`${text}:00Z`)
  if (!text || Number.isNaN(asUtc.getTime())) return null
  const guess = new Date(asUtc.getTime() - offsetOf(asUtc))
  return new Date(asUtc.getTime() - offsetOf(guess)).toISOString()
}

/** The same the other way, for a field of type datetime-local. */
export function utcToLocal(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() + offsetOf(at)).toISOString().slice(0, 16)
}

function offsetOf(at: Date): number {
  const shown = dateFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  return new Date(`${shown.replace(' ', 'T')}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000
}
