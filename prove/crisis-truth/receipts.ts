import { sql } from 'kysely'
import { translator } from '../../kit/i18n/translate.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import type { Here } from './counts.ts'
import { openedIn } from './rows.ts'

const said = (key: string) => translator('nb')(`press:receipt.${key}`)

/** The page behind the link that a receiver of each wave has, as it is rendered, beside what the room says of those words. */
export async function receipts(here: Here, statements: readonly StatementView[]): Promise<void> {
  const { page, fault, varde } = here
  for (const { waveId, statementId, title } of await openedIn(here)) {
    const one = statements.find(({ id }) => id === statementId)!
    const id = await someoneIn(here, waveId)
    const body = id && (await page(`/k/${signLink(varde.secrets.link, id)}`))
    if (!body) continue
    const isOver = one.state === 'dropped' || one.state === 'withdrawn'
    if (isOver !== body.includes(said('withdrawn')))
      fault(
        'twoTruths',
        `the link to statement ${one.number}, ${one.state}, says ${isOver ? 'nothing of that' : 'withdrawn'}`,
      )
    if (isOver && one.kind !== 'holding' && body.includes(title))
      fault('twoTruths', `the link to statement ${one.number}, ${one.state}, still says it`)
    if (!isOver && (one.correctedBy !== null) !== body.includes(said('corrected')))
      fault('twoTruths', `the link to statement ${one.number} and the room differ on whether it is corrected`)
  }
}

async function someoneIn({ db }: Here, waveId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.recipient where wave_id = ${waveId} order by display_name, id limit 1`.execute(db)
  return rows[0]?.id ?? null
}
