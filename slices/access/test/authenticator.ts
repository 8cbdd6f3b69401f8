import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const [PRESENT, OPENED, NEW_KEY] = [0x01, 0x04, 0x40]
type Changes = {
  rpId?: string
  origin?: string
  challenge?: string
  type?: string
  isOpened?: boolean
  counter?: number
}

/** A passkey in software: answers as a telephone does, or as somebody who cheats would, by `changes`. */
export function authenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let used = 0

  const told = (type: string, challenge: string, changes: Changes) =>
    Buffer.from(
      JSON.stringify({
        type: changes.type ?? type,
        challenge: changes.challenge ?? challenge,
        origin: changes.origin ?? 'http://localhost:3000',
        crossOrigin: false,
      }),
    )
  const head = (flags: number, { rpId = 'localhost', isOpened = true, counter = ++used }: Changes) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.of(flags | PRESENT | (isOpened ? OPENED : 0)), count])
  }
  const answer = (response: object) => ({
    ...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' },
    ...{ clientExtensionResults: {}, response },
  })

  return {
    made: (challenge: string, changes: Changes = {}) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      // CBOR by hand: a COSE key of the kind ES256, and an attestation that says nothing.
      const point = (text: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(text, 'base64url')])
      const key = Buffer.concat([...[Buffer.from('a501020326200121', 'hex'), point(x), Buffer.of(0x22), point(y)]])
      const data = Buffer.concat([head(NEW_KEY, changes), Buffer.alloc(16), Buffer.of(0, id.length), id, key])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0', 'hex'),
        ...[Buffer.from('686175746844617461', 'hex'), Buffer.of(0x58, data.length), data],
      ])
      return answer({
        clientDataJSON: told('webauthn.create', challenge, changes).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    used: (challenge: string, changes: Changes = {}) => {
      const [data, client] = [head(0, changes), told('webauthn.get', challenge, changes)]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        authenticatorData: data.toString('base64url'),
        clientDataJSON: client.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
