import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Code, CodingUnit, SettledCode } from '../rules/coding/round-results.ts'
import { codingTables } from './tables-coding.ts'

export type UnitRow = CodingUnit & { mentionId: number | null; textId: string | null; appearances: number }

export async function unitsOf(db: Database, roundId: string): Promise<UnitRow[]> {
  return codingTables(db)
    .selectFrom('measure.coding_unit')
    .select(['position', 'coder', 'mention_id as mentionId', 'text_id as textId', 'appearances'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute()
}

export async function codesOf(db: Database, roundId: string): Promise<Code[]> {
  return codingTables(db)
    .selectFrom('measure.code')
    .select(['position', 'coder', 'variable', 'value'])
    .where('round_id', '=', roundId)
    .execute()
}

/** What one coder has said of one story. */
export async function codesBy(db: Database, roundId: string, coder: string, position: number) {
  return codingTables(db)
    .selectFrom('measure.code')
    .select(['variable', 'value'])
    .where('round_id', '=', roundId)
    .where('coder', '=', coder)
    .where('position', '=', position)
    .execute()
}

/** The stories that a coder has coded. */
export async function codedBy(db: Database, roundId: string, coder: string): Promise<number[]> {
  const rows = await codingTables(db)
    .selectFrom('measure.code')
    .select('position')
    .distinct()
    .where('round_id', '=', roundId)
    .where('coder', '=', coder)
    .execute()
  return rows.map(({ position }) => position)
}

export async function settledOf(db: Database, roundId: string): Promise<(SettledCode & { note: string })[]> {
  return codingTables(db)
    .selectFrom('measure.settled_code')
    .select(['position', 'variable', 'value', 'note'])
    .where('round_id', '=', roundId)
    .execute()
}

/** Writes codes; what the same coder said of the same before is replaced. */
export async function putCodes(trx: Trx, roundId: string, codes: readonly Code[], at: Date): Promise<void> {
  for (let from = 0; from < codes.length; from += 1000)
    await codingTables(trx)
      .insertInto('measure.code')
      .values(codes.slice(from, from + 1000).map((code) => ({ round_id: roundId, ...code, at })))
      .onConflict((c) =>
        c
          .columns(['round_id', 'position', 'coder', 'variable'])
          .doUpdateSet((e) => ({ value: e.ref('excluded.value'), at: e.ref('excluded.at') })),
      )
      .execute()
}

type NewSettled = SettledCode & { note: string; by: string; at: Date }

export async function putSettled(trx: Trx, roundId: string, settled: NewSettled): Promise<void> {
  await codingTables(trx)
    .insertInto('measure.settled_code')
    .values({ round_id: roundId, ...settled })
    .onConflict((c) =>
      c.columns(['round_id', 'position', 'variable']).doUpdateSet((e) => ({
        value: e.ref('excluded.value'),
        note: e.ref('excluded.note'),
        by: e.ref('excluded.by'),
        at: e.ref('excluded.at'),
      })),
    )
    .execute()
}

export type StoryText = { title: string; lead: string; outlet: string; publishedOn: string; url: string }

/** What each unit says, by its position; one whose mention or answer is gone is not there. */
export async function unitTexts(db: Database, units: readonly UnitRow[]): Promise<Map<number, StoryText>> {
  if (units.length === 0) return new Map()
  const mentionIds = units.flatMap(({ mentionId }) => mentionId ?? [])
  const textIds = units.flatMap(({ textId }) => textId ?? [])
  const { rows } = await sql<StoryText & { id: number | string }>`
    select id::text, title, lead, outlet, published_on::text as "publishedOn", url from measure.mention
    where id = any (${mentionIds}::bigint[])
    union all select id, text, '', '', '', '' from measure.survey_text where id = any (${textIds}::text[])`.execute(db)
  const found = new Map(rows.map(({ id, ...text }) => [String(id), text]))
  return new Map(
    units.flatMap(({ position, mentionId, textId }) => {
      const text = found.get(String(textId ?? mentionId))
      return text ? [[position, text] as const] : []
    }),
  )
}
