import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Place } from './places.ts'

/** A link to a place of the main menu. */
export function PlaceLink({ place, children, onClick }: { place: Place; children: ReactNode; onClick?: () => void }) {
  return (
    <Link to={place.to} activeOptions={{ exact: place.to === '/' }} onClick={onClick}>
      {children}
    </Link>
  )
}
