import type { LinkProps } from '@tanstack/react-router'

/**
 * A place in the main menu. `key` is pressed after G; `name` is a key in the kit's words. One that stands aside is under the
 * person's menu in the masthead, where there is no room for all.
 */
export type Place = { name: string; to: LinkProps['to']; key: string; isAside?: true }

export const PLACES: Place[] = [
  { name: 'nav.today', to: '/', key: 'i' },
  { name: 'nav.strategy', to: '/strategi', key: 's' },
  { name: 'nav.plan', to: '/plan', key: 'p' },
  { name: 'nav.messages', to: '/budskap', key: 'b' },
  { name: 'nav.dispatches', to: '/utsending', key: 'u' },
  { name: 'nav.press', to: '/presse', key: 'r' },
  { name: 'nav.crisis', to: '/krise', key: 'k' },
  { name: 'nav.measure', to: '/maling', key: 'e' },
  { name: 'nav.log', to: '/logg', key: 'l' },
  { name: 'nav.audience', to: '/mottakere', key: 'm', isAside: true },
  { name: 'nav.organisation', to: '/organisasjon', key: 'o', isAside: true },
]
