import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { AnswerMapping } from '../rules/answers/answer-mapping.ts'

export type AnswerFile = {
  id: string
  fileName: string
  fingerprint: string
  signature: string
  mapping: AnswerMapping
  source: string
  respondents: number
  provenanceId: string
  valuesMade: number
  by: string
  at: Date
  undoneAt: Date | null
}
const columns = sql`id, file_name as "fileName", fingerprint, signature, mapping, source, respondents, provenance_id as "provenanceId",
  values_made as "valuesMade", by, at, undone_at as "undoneAt"`

export async function insertAnswerFile(trx: Trx, one: Omit<AnswerFile, 'undoneAt'> & { mode: Mode }): Promise<void> {
  await sql`
    insert into measure.answer_file (id, mode, file_name, fingerprint, signature, mapping, source, respondents, provenance_id, values_made, by, at)
    values (${one.id}, ${one.mode}, ${one.fileName}, ${one.fingerprint}, ${one.signature}, ${JSON.stringify(one.mapping)}, ${one.source},
            ${one.respondents}, ${one.provenanceId}, ${one.valuesMade}, ${one.by}, ${one.at})`.execute(trx)
}

export async function findAnswerFile(db: Database, id: string): Promise<AnswerFile | null> {
  const { rows } = await sql<AnswerFile>`select ${columns} from measure.answer_file where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The file, held until the transaction ends. */
export async function lockAnswerFile(trx: Trx, id: string): Promise<AnswerFile | null> {
  const { rows } =
    await sql<AnswerFile>`select ${columns} from measure.answer_file where id = ${id} for update`.execute(trx)
  return rows[0] ?? null
}

export async function answerFiles(db: Database, most: number): Promise<AnswerFile[]> {
  const { rows } = await sql<AnswerFile>`
    select ${columns} from measure.answer_file order by at desc, id desc limit ${most}`.execute(db)
  return rows
}

/** The last file with these headings, and when this very file was counted; those that are undone left out. */
export async function answerFileBefore(
  db: Database,
  signature: string,
  fingerprint: string,
): Promise<{ mapping: AnswerMapping | null; takenInAt: Date | null }> {
  const { rows } = await sql<{ mapping: AnswerMapping | null; takenInAt: Date | null }>`
    select (select mapping from measure.answer_file where signature = ${signature} and undone_at is null order by at desc, id desc limit 1) as mapping,
           (select max(at) from measure.answer_file where fingerprint = ${fingerprint} and undone_at is null) as "takenInAt"`.execute(
    db,
  )
  return rows[0]!
}

export async function markAnswersUndone(trx: Trx, id: string, at: Date): Promise<void> {
  await sql`update measure.answer_file set undone_at = ${at} where id = ${id}`.execute(trx)
}
