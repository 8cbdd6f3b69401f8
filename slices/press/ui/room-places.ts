import type { LinkProps } from '@tanstack/react-router'

/** What the staff do for the press room, in the order of the section's index. Their names stand in `press-index` as `place.<place>`. */
export const ROOM_PLACES = [
  { place: 'advance', to: '/presse/sperrefrist' },
  { place: 'occasions', to: '/presse/arrangementer' },
  { place: 'facts', to: '/presse/fakta' },
  { place: 'pictures', to: '/presse/bilder' },
  { place: 'language', to: '/presse/malbruk' },
] as const satisfies {
  place: string
  to: LinkProps['to']
}[]
export type RoomPlace = (typeof ROOM_PLACES)[number]['place']
