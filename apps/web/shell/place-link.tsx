import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Place } from './places.ts'

/** A link to a place; the press room is a public page outside the shell and is loaded as one. */
export function PlaceLink({ place, children, onClick }: { place: Place; children: ReactNode; onClick?: () => void }) {
  if (place.href !== undefined) return <a href={place.href}>{children}</a>
  return (
    <Link to={place.to} activeOptions={{ exact: place.to === '/' }} onClick={onClick}>
      {children}
    </Link>
  )
}
