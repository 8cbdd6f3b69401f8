import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReleaseEdition } from '../rules/release.ts'

/** What the press room reads: published views of other slices, and nothing else. */
export type PressTables = {
  'dispatch.public_released': {
    /** Of the publication: one opening of one version. */
    id: string
    message_id: string
    version_id: string
    /** Number of the dispatch. */
    number: string
    kind: string
    mode: Mode
    unit_id: string
    editions: Record<string, ReleaseEdition>
    released_at: Date
    withdrawn_at: Date | null
    /** Publication that replaces this one, when that is released too. */
    corrected_by: string | null
  }
  'organisation.public_unit': {
    id: string
    name: string
    names: Record<string, string>
    kind: string
    region: string | null
    path: string[]
    is_current: boolean
  }
  'organisation.public_duty_phone': { unit_id: string; duty_phone: string }
}

export const pressTables = (handle: Database) => handle as Kysely<PressTables>
