import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { call, Problem } from '../../../kit/ui/api.ts'
import { dropAllKept } from '../../../kit/ui/kept.ts'
import { forgetKept } from '../../../kit/ui/kept-plan.ts'

const auth = <Data>(path: string, json: object) => call<Data>(`/api/auth${path}`, { method: 'POST', json })

/** Signs in with a password. Returns true when a code is wanted as well. */
export async function signInWithPassword(email: string, password: string): Promise<{ needsCode: boolean }> {
  const answer = await auth<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email: email.trim(), password })
  return { needsCode: answer.twoFactorRedirect === true }
}

export const sendCode = (code: string) => auth('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') })
export const sendBackupCode = (code: string) => auth('/two-factor/verify-backup-code', { code: code.trim() })

/** Where that tab comes back to. */
const CONFIRMED = '/bekreftet'
const CHANNEL = 'varde-confirmed'

/** Tells the page that waits in another tab, and closes this one where the browser lets us. */
export function tellConfirmed(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('confirmed')
  channel.close()
  window.close()
}

/** Hears when somebody came back from the provider in another tab. Returns how to stop hearing. */
export function whenConfirmedElsewhere(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = hear
  return () => channel.close()
}

const singleSignOn = (back: string, how: { confirm?: true } = {}) =>
  auth<{ url: string }>('/sign-in/sso', { callbackURL: back, ...how })

/** Sends the browser to the provider of single sign-on. */
export async function goToSingleSignOn(back: string): Promise<void> {
  window.location.assign((await singleSignOn(back)).url)
}

/** The same in a tab of its own, so that what is being written here stays; the provider asks anew, whatever it remembers. */
export async function openSingleSignOn(): Promise<void> {
  const tab = window.open('about:blank', '_blank')
  const { url } = await singleSignOn(CONFIRMED, { confirm: true })
  if (tab) tab.location.href = url
  else window.location.assign(url)
}

/** A code from the sealed envelope, as it was typed. */
export const signInWithEmergencyCode = (email: string, code: string) =>
  auth('/sign-in/emergency', { email: email.trim(), code })

/** Passkeys need a browser that knows them and an address with a name (never a bare IP address). */
export function canUsePasskeys(): boolean {
  return browserSupportsWebAuthn() && window.isSecureContext && !/^[\d.:[\]]+$/.test(window.location.hostname)
}

type AuthenticationOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']
type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']

export const signInWithPasskey = () => provePasskey({})
/** Proves with a passkey that it is still the same person; the server refuses that of another. */
export const confirmWithPasskey = () => provePasskey({ confirm: true })

async function provePasskey(how: { confirm?: true }): Promise<void> {
  const optionsJSON = await call<AuthenticationOptions>('/api/auth/passkey/generate-authenticate-options')
  const response = await asked(() => startAuthentication({ optionsJSON }))
  await auth('/passkey/verify-authentication', { response, ...how })
}

export async function addPasskey(name: string): Promise<void> {
  const query = new URLSearchParams({ name })
  const optionsJSON = await call<RegistrationOptions>(`/api/auth/passkey/generate-register-options?${query}`)
  const response = await asked(() => startRegistration({ optionsJSON }))
  await auth('/passkey/verify-registration', { response, name })
}

/** The browser's own refusals (cancelled, run out) in the words of ours. */
async function asked<Data>(ask: () => Promise<Data>): Promise<Data> {
  try {
    return await ask()
  } catch {
    throw new Problem(0, 'access.passkey-refused')
  }
}

/**
 * Signs out fully and opens the sign-in page as a new document, so that nothing of the person before is left in memory or on the device.
 */
export async function switchUser(): Promise<void> {
  try {
    await forgetKept()
    await call('/api/my/switch-user', { method: 'POST', json: {} })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error
  }
  dropAllKept()
  window.location.replace('/logg-inn')
}

/** Where to go after sign-in: a place of ours, or I dag. */
export function safePlace(wish: unknown): string {
  return typeof wish === 'string' && /^\/(?![/\\])/.test(wish) ? wish : '/'
}

const SHARED = 'varde_shared'
export const isSharedComputer = () => document.cookie.split('; ').includes(`${SHARED}=1`)
/** Remembered by the computer, not by the person: a duty room stays a duty room. */
export function setSharedComputer(isShared: boolean): void {
  const age = isShared ? 365 * 86_400 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it at sign-in; the Cookie Store API is not everywhere.
  document.cookie = `${SHARED}=1; Path=/; SameSite=Lax; Max-Age=${age}`
}
