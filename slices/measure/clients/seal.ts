import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Closes what opens a source (a key, a password) for keeping in the database: AES-256-GCM by a key made from the installation's, tied to the
 * source it is for. A copy of the database opens nothing.
 */
export function seal(installationKey: string, sourceId: string, secret: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(installationKey), iv).setAAD(Buffer.from(sourceId))
  const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url')
}

/** What was sealed for this source, or null when the installation has another key now. */
export function unseal(installationKey: string, sourceId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(installationKey), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(sourceId)).setAuthTag(bytes.subarray(12, 28))
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

const keyFor = (installationKey: string) => Buffer.from(hkdfSync('sha256', installationKey, '', 'measure:source', 32))
