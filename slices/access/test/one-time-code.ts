import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/**
 * The code that an app shows for this key now, or the next it will show. A code is good until the end of the half minute after its own: the one
 * before this would be good for what is left of this half minute, which may be nothing.
 */
export function codeOf(uri: string, later: 0 | 1 = 0): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(new URL(uri).searchParams.get('secret') ?? ''))
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later)
}
