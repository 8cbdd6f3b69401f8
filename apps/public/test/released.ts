import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { ReleaseEdition } from '../../../slices/press/index.ts'

// biome-ignore lint/suspicious/noExplicitAny: the builder writes rows of several slices, as their own code would.
type AnyTables = any
const tables = (db: Database) => db as Kysely<AnyTables>

export const text = (words: string): ReleaseEdition['body'][number] => ({ kind: 'paragraph', text: [{ text: words }] })

export async function givenUnit(
  db: Database,
  unit: { name: string; kind?: string; parentId?: string | null; phone?: string },
) {
  const id = newId('unt')
  await tables(db)
    .insertInto('organisation.unit')
    .values({
      id,
      parent_id: unit.parentId ?? null,
      kind: unit.kind ?? 'prison',
      name: unit.name,
      names: JSON.stringify({ en: `${unit.name} (en)` }),
      short_name: unit.name,
      duty_phone: unit.phone ?? null,
      valid_from: '2020-01-01',
      changed_on: '2020-01-01',
    })
    .execute()
  return id
}

export type Published = {
  messageId: string
  versionId: string
  publicationId: string
  dispatchId: string
  waveId: string
}
export type PublishInput = {
  unitId: string
  editions?: Record<string, ReleaseEdition>
  kind?: string
  mode?: Mode
  /** SQL moment by the database's clock. */
  at?: string
  isWaveOpen?: boolean
  replacesId?: string | null
  question?: Record<string, string>
  /** Why the receipt is kept by name, and until when. */
  byName?: { words: string; until: string }
}

const termsOf = ({ words, until }: { words: string; until: string }) => ({
  ...{ ground: 'test', words: { nb: words, nn: words, en: words }, until },
})

/** A text as the engine opens it: approved version, dispatch, wave, publication. */
export async function givenPublished(db: Database, input: PublishInput): Promise<Published> {
  const [messageId, versionId, dispatchId, waveId, publicationId] = ['msg', 'ver', 'dsp', 'wav', 'pub'].map(newId) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const mode = input.mode ?? 'real'
  const now = new Date()
  const editions = input.editions ?? { nb: { title: 'Vannet er stengt', body: [text('Vi bytter et rør.')] } }
  const message = {
    id: messageId,
    mode,
    kind: input.kind ?? 'press-release',
    unit_id: input.unitId,
    owner_id: 'per_test',
    state: 'dispatched',
    working_title: 'x',
    audience_kinds: sql`'{public}'`,
    source_language: 'nb',
    created_at: now,
    updated_at: now,
  }
  await tables(db).insertInto('message.message').values(message).execute()
  await tables(db)
    .insertInto('message.version')
    .values({
      id: versionId,
      message_id: messageId,
      number: 1,
      fingerprint: 'a'.repeat(64),
      editions: JSON.stringify(editions),
      confirm: true,
      question: input.question ? JSON.stringify(input.question) : null,
      by_name: input.byName !== undefined,
      by_name_terms: input.byName ? JSON.stringify(termsOf(input.byName)) : null,
      kind: message.kind,
      unit_id: input.unitId,
      mode,
      approved_by: 'per_test',
      approved_at: now,
      replaces_id: input.replacesId ?? null,
    })
    .execute()
  await tables(db)
    .insertInto('dispatch.dispatch')
    .values({
      id: dispatchId,
      number: dispatchId,
      mode,
      message_id: messageId,
      version_id: versionId,
      unit_id: input.unitId,
      title: 'x',
      state: 'running',
      created_by: 'per_test',
      created_at: now,
    })
    .execute()
  const isOpen = input.isWaveOpen ?? true
  await tables(db)
    .insertInto('dispatch.wave')
    .values({
      id: waveId,
      dispatch_id: dispatchId,
      position: 1,
      name: 'x',
      audiences: '[]',
      audience_kinds: sql`'{public}'`,
      publishes: sql`'{press-room}'`,
      channels: sql`'{}'`,
      gate: '{}',
      state: isOpen ? 'open' : 'waiting',
      opened_at: isOpen ? now : null,
    })
    .execute()
  await tables(db)
    .insertInto('dispatch.publication')
    .values({
      id: publicationId,
      dispatch_id: dispatchId,
      wave_id: waveId,
      message_id: messageId,
      version_id: versionId,
      released_at: sql.raw(input.at ?? 'clock_timestamp()'),
    })
    .execute()
  return { messageId, versionId, dispatchId, waveId, publicationId }
}

export async function withdraw(db: Database, versionId: string): Promise<void> {
  await tables(db)
    .updateTable('message.version')
    .set({ withdrawn_at: sql`clock_timestamp()` })
    .where('id', '=', versionId)
    .execute()
}

export async function openWave(db: Database, waveId: string): Promise<void> {
  await tables(db)
    .updateTable('dispatch.wave')
    .set({ state: 'open', opened_at: sql`clock_timestamp()` })
    .where('id', '=', waveId)
    .execute()
}

export type RecipientInput = { dispatch: Published; language?: string; unitId?: string; source?: string }

/** A recipient of the dispatch, as the engine freezes one. */
export async function givenRecipient(
  db: Database,
  { dispatch, language = 'nb', unitId }: RecipientInput,
): Promise<string> {
  const id = newId('rcp')
  await tables(db)
    .insertInto('dispatch.recipient')
    .values({
      id,
      dispatch_id: dispatch.dispatchId,
      wave_id: dispatch.waveId,
      source: 'staff',
      source_id: newId('per'),
      audience_kind: 'staff',
      unit_id: unitId ?? null,
      language,
      heads: 1,
      channels: sql`'{email}'`,
      legal_basis: 'duty',
      state: 'submitted',
      state_at: new Date(),
    })
    .execute()
  return id
}
