const PATIENCE_MS = 3000

/** Does the identity provider answer at this moment? Null where none is set. Never throws. */
export async function isProviderThere(issuer: string | null): Promise<boolean | null> {
  if (issuer === null) return null
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok
  } catch {
    return false
  }
}
