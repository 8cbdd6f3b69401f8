import type { Generated } from 'kysely'
import type { Mode, Via } from '../../../kit/kernel/caller.ts'
import type { ShownKind } from '../rules/shown.ts'

export type TraceTables = {
  'trace.entry': { position: number; event_id: string; seq: number; previous: Buffer; hash: Buffer }
  'trace.pending': { seq: number; since: Generated<Date> }
  'trace.checkpoint': {
    id: string
    position: number
    hash: Buffer
    at: Date
    signature: Buffer
    key: string
    root: Buffer | null
  }
  'trace.seal': {
    only: boolean
    position: number
    hash: Buffer
    at: Date
    key: string
    signature: Buffer
  }
  'trace.tree_block': { number: number; hash: Buffer }
  'trace.verification': {
    id: string
    asked_by: string
    started_at: Date
    moved_at: Generated<Date>
    finished_at: Date | null
    total: Generated<number>
    checked: Generated<number>
    fault: string | null
  }
  'trace.shown_body': { fingerprint: string; packed: Buffer; erased_at: Date | null }
  'trace.shown_page': {
    id: string
    mode: Mode
    place: string
    language: string
    kind: ShownKind
    subject: string | null
    address: string
    title: string
    is_withdrawn: boolean
    fingerprint: string
    from_at: Date
    to_at: Date | null
  }
  'bus.event': {
    seq: number
    id: string
    name: string
    mode: Mode
    subject: string
    unit_id: string | null
    actor: string
    at: Date
    content: string | null
    salt: Buffer | null
    digest: Buffer
    via: Via | null
  }
}
