export type LinkKind = 'invitation' | 'password-reset' | 'first-administrator'

/** How long a link opens, in hours. An invitation may lie in a pigeonhole over a weekend. */
const HOURS: Record<LinkKind, number> = { invitation: 24 * 7, 'password-reset': 24, 'first-administrator': 24 }

export function linkExpiry(kind: LinkKind, now: Date): Date {
  return new Date(now.getTime() + HOURS[kind] * 3_600_000)
}

const PATHS: Record<LinkKind, string> = {
  invitation: '/invitasjon',
  'password-reset': '/invitasjon',
  'first-administrator': '/forste-administrator',
}

/** The token stands behind `#`: browsers never send that part, so it ends up in no server's log. */
export function linkAddress(baseUrl: string, kind: LinkKind, token: string): string {
  return `${baseUrl}${PATHS[kind]}#${token}`
}
