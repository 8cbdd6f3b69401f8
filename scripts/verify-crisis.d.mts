/** What the verifier of a crisis file found: see `verify-crisis.mjs`. */
export type CrisisFinding = {
  number: string
  mode: string
  madeAt: string
  parts: number
  entries: number
  events: number
  checkpoints: number
  kept: number
  fingerprint: string
  isOwnKey: boolean
  emptied: { seq: number | null; at: string; left: ({ report: number } | { shiftId: string })[] }[]
  faults: { part: string; line: number | null; reason: string }[]
}
type Given = { keyPem?: string | null; kept?: readonly { position: number; hash: string }[] }
export function verifyCrisis(bytes: Buffer, given?: Given): CrisisFinding
export function tellCrisis(found: CrisisFinding): string[]
