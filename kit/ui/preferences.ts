import { useSyncExternalStore } from 'react'
import type { Language } from '../kernel/caller.ts'

/** How this person wants the screen on this device. Never leaves the browser. */
export type Preferences = {
  scheme: 'system' | 'light' | 'dark'
  density: 'normal' | 'tight'
  shortcuts: boolean
  language?: Language
}

const KEY = 'varde.preferences'
const FIRST: Preferences = { scheme: 'system', density: 'normal', shortcuts: true }
const listeners = new Set<() => void>()
let current: Preferences = read()

function read(): Preferences {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) }
  } catch {
    return FIRST
  }
}

export const preferences = (): Preferences => current

export function setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  current = { ...current, [key]: value }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
  applyPreferences()
  for (const tell of listeners) tell()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, preferences)
}

/** Sets colour scheme and density on the document. `auto` follows the system. */
export function applyPreferences(): void {
  const root = document.documentElement
  root.dataset.colorScheme = current.scheme === 'system' ? 'auto' : current.scheme
  root.dataset.density = current.density
}
