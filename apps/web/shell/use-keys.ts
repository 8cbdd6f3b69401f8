import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { preferences } from '../../../kit/ui/preferences.ts'
import { PLACES } from './places.ts'

const CHORD_MS = 1_500
type Keys = { onCommand: () => void; onHelp: () => void }

/**
 * Ctrl K always; the single keys `/`, `J`, `K`, `G` and `?` only where the person has not turned them off, and never
 * while something is being written (WCAG 2.1.4). Nothing that cannot be taken back has a key.
 */
export function useKeys({ onCommand, onHelp }: Keys): void {
  const navigate = useNavigate()
  const chordAt = useRef(0)
  useEffect(() => {
    const single: Record<string, () => void> = {
      '/': focusSearch,
      j: () => step(1),
      k: () => step(-1),
      g: () => {
        chordAt.current = Date.now()
      },
      '?': onHelp,
    }
    const go = (key: string): boolean => {
      const place = PLACES.find((one) => one.key === key)
      if (!place) return false
      void navigate({ to: place.to })
      return true
    }
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (key === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        onCommand()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !preferences().shortcuts || isWriting(event.target)) return
      const isChord = Date.now() - chordAt.current < CHORD_MS
      chordAt.current = 0
      const isDone = isChord ? go(key) : act(single[key])
      if (isDone) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate, onCommand, onHelp])
}

function act(does: (() => void) | undefined): boolean {
  does?.()
  return does !== undefined
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus()
}

/** Moves to the next or the previous row's first link or button. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent !== null)
  if (rows.length === 0) return
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.querySelector<HTMLElement>('a[href], button, input')?.focus()
}
