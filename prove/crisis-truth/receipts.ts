import { sql } from 'kysely'
import { translator } from '../../kit/i18n/translate.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import type { Here } from './counts.ts'
import { isEnded, isTakenBack, laterOf, openedIn } from './rows.ts'

const said = (key: 'withdrawn' | 'withdrawn-corrected' | 'corrected' | 'corrected-gone') =>
  translator('nb')(key === 'corrected-gone' ? 'press:release.corrected-gone' : `press:receipt.${key}`)

/** The page behind the link that a receiver of each wave has, as it is rendered, beside what the room says of those words. */
export async function receipts(here: Here, statements: readonly StatementView[]): Promise<void> {
  const { page, fault, varde } = here
  const opened = await openedIn(here)
  const told = new Set(opened.map((wave) => wave.statementId))
  for (const { waveId, statementId, title } of opened) {
    const one = statements.find(({ id }) => id === statementId)!
    const id = await someoneIn(here, waveId)
    const body = id && (await page(`/k/${signLink(varde.secrets.link, id)}`))
    if (!body) continue
    const isOver = isTakenBack(one)
    if (isOver !== (['withdrawn', 'withdrawn-corrected'] as const).some((key) => body.includes(said(key))))
      fault(
        'twoTruths',
        `the link to statement ${one.number}, ${one.standing}, says ${isOver ? 'nothing of that' : 'withdrawn'}`,
      )
    if (isOver && one.kind !== 'holding' && body.includes(title))
      fault('twoTruths', `the link to statement ${one.number}, ${one.standing}, still says it`)
    // Whom it went past has the public one to read.
    const isPublic = body.includes(translator('nb')('press:release.corrected'))
    const is =
      (['corrected', 'corrected-gone'] as const).find((key) => body.includes(said(key))) ??
      (isPublic ? 'corrected' : 'as it was')
    const expected = correctedAs(one, statements, told)
    if (is !== expected) fault('twoTruths', `the link to statement ${one.number} says ${is}, the room ${expected}`)
  }
}

/** What the link must say of a correction: that one has been sent, or that it was taken back. */
function correctedAs(one: StatementView, statements: readonly StatementView[], told: ReadonlySet<string>) {
  if (one.standing !== 'corrected' || isTakenBack(one)) return 'as it was'
  return laterOf(one, statements).some((other) => told.has(other.id) && !isEnded(other))
    ? 'corrected'
    : 'corrected-gone'
}

async function someoneIn({ db }: Here, waveId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.recipient where wave_id = ${waveId} order by display_name, id limit 1`.execute(db)
  return rows[0]?.id ?? null
}
