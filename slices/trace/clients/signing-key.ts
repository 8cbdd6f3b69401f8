import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'

/** SHA-256 of a public key (PEM) in SPKI DER, hex: names the key without showing it. */
export function fingerprintOfKey(publicKeyPem: string): string {
  return hash('sha256', createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }), 'hex')
}

/** Ed25519 over the text's UTF-8 bytes. */
export function signText(text: string, privateKeyPem: string): Buffer {
  return sign(null, Buffer.from(text), createPrivateKey(privateKeyPem))
}

export function isSigned(text: string, signature: Uint8Array, publicKeyPem: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKeyPem), signature)
}
