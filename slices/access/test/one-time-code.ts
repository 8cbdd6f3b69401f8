import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** The code that an app shows for this key now, or so many half minutes from now. */
export function codeOf(uri: string, later = 0): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(new URL(uri).searchParams.get('secret') ?? ''))
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later)
}
