import { AsyncLocalStorage } from 'node:async_hooks'

/** What the provider of single sign-on said of a sign-in. */
export type ProviderClaims = { said: string[]; authenticatedAt: Date | null }

const heard = new AsyncLocalStorage<ProviderClaims>()

/** Whatever `run` signs in through the provider, what was said of it is told beside the answer. */
export async function hearProvider<Answer>(
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; claims: ProviderClaims }> {
  const claims: ProviderClaims = { said: [], authenticatedAt: null }
  return { answer: await heard.run(claims, run), claims }
}

/** Called by the library with the ID token whose signature, issuer and audience it has checked. */
export function takeIdToken(idToken: string | undefined): void {
  const claims = heard.getStore()
  if (!claims || !idToken) return
  const told = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
  const amr = Array.isArray(told.amr) ? told.amr : []
  claims.said = [told.acr, ...amr].filter((one): one is string => typeof one === 'string' && one !== '').slice(0, 20)
  if (typeof told.auth_time === 'number') claims.authenticatedAt = new Date(told.auth_time * 1000)
}
