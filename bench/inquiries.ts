import { sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import { viewInquiries } from '../slices/press/actions/view-desk.ts'
import { findLines } from '../slices/press/actions/view-lines.ts'
import { benchFolder, openBench } from './scenario.ts'

const SEARCHES = ['bemanning helg', 'soningskø', 'besøk barn', 'leksehjelp', 'bemanningsplan verksted', 'permisj']

/** The desk's list among many inquiries, and the search of lines while somebody types. Times of the action, in ms. */
export async function run({ inquiries = 50_000, lines = 10_000, rounds = 60 }: Record<string, number>) {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, 'smtp://127.0.0.1:9')
  try {
    const { varde } = open
    await fill(varde.db, varde.mode, inquiries, lines)
    const caller = systemCaller('bench')
    const timed = async (run: (round: number) => Promise<unknown>) => {
      const times: number[] = []
      for (let i = -5; i < rounds; i++) {
        const started = performance.now()
        await run(Math.abs(i))
        if (i >= 0) times.push(performance.now() - started)
      }
      times.sort((a, b) => a - b)
      return Math.round(times[Math.floor((times.length - 1) * 0.95)]! * 10) / 10
    }
    const listP95Ms = await timed(() => viewInquiries(varde, caller, { view: 'open', page: 1 }))
    const allP95Ms = await timed((round) => viewInquiries(varde, caller, { view: 'all', page: 1 + (round % 20) }))
    const searchP95Ms = await timed((round) =>
      findLines(varde, caller, { text: SEARCHES[round % SEARCHES.length]!, isTyping: true, page: 1 }),
    )
    return { inquiries, lines, listP95Ms, allP95Ms, searchP95Ms }
  } finally {
    await open.stop()
    remove()
  }
}

const WORDS = sql.raw(
  `(array['bemanning i helgene','soningskø og plasser','besøk av barn','leksehjelp','permisjon','verksted og arbeid'])`,
)

async function fill(db: Database, mode: string, inquiries: number, lines: number): Promise<void> {
  await sql`insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id,
      routed_at, received_at, due_at, answered_at, answered_by, updated_at)
    select 'inq_' || i, 'b-' || i, ${mode}, 'question', 'phone', case when i % 500 = 0 then 'working' else 'answered' end,
      ${WORDS}[1 + i % 6] || ' ' || i, 'Hvor mange?', 'unt_' || i % 57, 'unt_' || i % 57, now(),
      now() - i * interval '20 minutes', now() - i * interval '20 minutes' + interval '4 hours',
      case when i % 500 <> 0 then now() - i * interval '20 minutes' + interval '1 hour' end,
      case when i % 500 <> 0 then 'phone' end, now()
    from generate_series(1, ${inquiries}) i`.execute(db)
  await sql`insert into press.line (id, mode, kind, unit_id, owner_id, topic, texts, expires_on, written_by, written_at, created_at)
    select 'lin_' || i, ${mode}, 'line', 'unt_' || i % 57, 'per_1', ${WORDS}[1 + i % 6] || ' ' || i,
      '{"nb":{"answer":"Vi svarer slik."}}', '2099-12-31', 'per_1', now(), now()
    from generate_series(1, ${lines}) i`.execute(db)
  await sql`insert into press.line_words select id, to_tsvector('norwegian', topic), to_tsvector('norwegian', 'Vi svarer slik.')
    from press.line`.execute(db)
  await sql`analyze press.inquiry, press.line, press.line_words`.execute(db)
}
