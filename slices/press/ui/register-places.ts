import type { LinkProps } from '@tanstack/react-router'

/** The duty and the registers, in the order of the section's index. Their names stand in `press-index` as `place.<place>`. */
export const REGISTER_PLACES = [
  { place: 'duty', to: '/presse/vakt' },
  { place: 'outlets', to: '/presse/medier' },
  { place: 'journalists', to: '/presse/journalister' },
  { place: 'equal', to: '/presse/likebehandling' },
  { place: 'proactive', to: '/presse/proaktivt' },
] as const satisfies {
  place: string
  to: LinkProps['to']
}[]
export type RegisterPlace = (typeof REGISTER_PLACES)[number]['place']
