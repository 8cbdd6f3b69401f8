const ROOT = 'varde.usendt.'

/**
 * What somebody has written and the server does not have yet, kept on this device until it does: a lost network, a closed tab or a
 * restart loses none of it. `place` says whose it is and where it belongs. Signing out takes all of it away (`dropAllKept`).
 */
export function keep(place: string, value: unknown): void {
  try {
    localStorage.setItem(ROOT + place, JSON.stringify(value))
  } catch {
    // A full or closed store keeps nothing; the text is still on the screen and is sent as soon as it can be.
  }
}

/** As it was kept: the caller looks whether it has the shape it knows. Null when nothing is. */
export function kept(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(ROOT + place) ?? 'null')
  } catch {
    return null
  }
}

export function dropKept(place: string): void {
  try {
    localStorage.removeItem(ROOT + place)
  } catch {
    // Nothing is kept there.
  }
}

/** Is anything waiting on this device? */
export const hasKept = (): boolean => placesOf().length > 0

export function dropAllKept(): void {
  for (const place of placesOf()) dropKept(place)
}

function placesOf(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(ROOT) ? [key.slice(ROOT.length)] : []))
  } catch {
    return []
  }
}
