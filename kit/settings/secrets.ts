import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Keys of this installation. They live in a file of their own, never in the database, and go into `varde backup`. */
export type Secrets = {
  /** Signs sessions. */
  session: string
  /** Signs links to recipients. */
  link: string
  /** Signs webhooks. */
  webhook: string
  /** Ed25519, PEM: signs checkpoints of the log. */
  checkpointPrivateKey: string
  checkpointPublicKey: string
}

/** Reads the keys, and makes them (mode 0600) where there are none. */
export function readSecrets(file: string): Secrets {
  if (!existsSync(file)) create(file)
  chmodSync(file, 0o600)
  return JSON.parse(readFileSync(file, 'utf8'))
}

export type SigningKey = Pick<Secrets, 'checkpointPrivateKey' | 'checkpointPublicKey'>

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    checkpointPrivateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    checkpointPublicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** Replaces the file at once; whoever reads it meanwhile reads the one before. */
export function writeSecrets(file: string, secrets: Secrets): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function create(file: string): void {
  writeSecrets(file, {
    session: randomBytes(32).toString('base64url'),
    link: randomBytes(32).toString('base64url'),
    webhook: randomBytes(32).toString('base64url'),
    ...newSigningKey(),
  })
}
