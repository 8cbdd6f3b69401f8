/** So that a token that leaked into a text is easy to find. */
export const TOKEN_PREFIX = 'vrd_'
export const TOKEN_DAYS = { default: 90, max: 365 } as const

/** What a token may open at most; a route names the one it needs. */
export const SCOPES = [
  'organisation:read',
  'organisation:write',
  'duty:read',
  'duty:write',
  'audience:read',
  'audience:write',
  'strategy:read',
  'strategy:write',
  'cases:read',
  'cases:write',
  'plan:read',
  'plan:write',
  'message:read',
  'message:write',
  'dispatch:read',
  'dispatch:write',
  'press:read',
  'press:write',
  'crisis:read',
  'crisis:write',
  'measure:read',
  'measure:write',
  'overview:read',
  'trace:read',
  'metrics:read',
] as const
export type Scope = (typeof SCOPES)[number]

/** SHA-256 as hex. Tokens and links are random and long, so a plain hash cannot be guessed backwards. */
export async function hashOfToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text)
}
