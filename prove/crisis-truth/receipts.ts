import { sql } from 'kysely'
import { translator } from '../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import type { Here } from './counts.ts'
import { isEnded, isTakenBack, laterOf, openedIn, readIn } from './rows.ts'

const saidIn =
  (language: Language) => (key: 'withdrawn' | 'withdrawn-corrected' | 'corrected' | 'corrected-gone' | 'public') =>
    translator(language)(
      key === 'public'
        ? 'press:release.corrected'
        : key === 'corrected-gone'
          ? 'press:release.corrected-gone'
          : `press:receipt.${key}`,
    )

/** The page behind the link that a receiver of each wave has, as it is rendered, beside what the room says of those words. */
export async function receipts(here: Here, statements: readonly StatementView[]): Promise<void> {
  const { page, fault, varde } = here
  const opened = await openedIn(here)
  const told = new Set(opened.map((wave) => wave.statementId))
  const readers = await readersOf(
    here,
    opened.map(({ waveId }) => waveId),
  )
  for (const { id, waveId, language } of readers) {
    const { statementId, titles } = opened.find((wave) => wave.waveId === waveId)!
    const one = statements.find((statement) => statement.id === statementId)!
    const body = await page(`/k/${signLink(varde.secrets.link, id)}`)
    const reads = readIn(language, titles)
    const title = titles[reads]!
    const said = saidIn(LANGUAGES.find((spoken) => spoken === reads) ?? 'en')
    const isOver = isTakenBack(one)
    if (isOver !== (['withdrawn', 'withdrawn-corrected'] as const).some((key) => body.includes(said(key))))
      fault(
        'twoTruths',
        `the link to statement ${one.number}, ${one.standing}, says ${isOver ? 'nothing of that' : 'withdrawn'}`,
      )
    if (isOver && one.kind !== 'holding' && body.includes(title))
      fault('twoTruths', `the link to statement ${one.number}, ${one.standing}, still says it`)
    if (!isOver && !body.includes(title))
      fault(
        'twoTruths',
        `the link to statement ${one.number} does not say it in ${reads}, to whoever reads ${language}`,
      )
    // Whom it went past has the public one to read.
    const isPublic = body.includes(said('public'))
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

/** One of each wave for each language that is read there. */
async function readersOf({ db }: Here, waveIds: readonly string[]) {
  const { rows } = await sql<{ id: string; waveId: string; language: string }>`
    select distinct on (wave_id, language) id, wave_id as "waveId", language from dispatch.recipient
     where wave_id = any (${waveIds}) order by wave_id, language, display_name, id`.execute(db)
  return rows
}
