import { sql } from 'kysely'
import { isChanged } from '../../slices/crisis/rules/statement.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { isLapse } from '../../slices/crisis/rules/superseding.ts'
import { usedFacts } from '../../slices/crisis/store/statements.ts'
import type { Here } from './counts.ts'

const INSTEAD: Record<string, string[]> = { nb: ['nb', 'nn', 'en'], nn: ['nn', 'nb', 'en'], en: ['en', 'nb', 'nn'] }
/** In which of the languages that words are written in somebody has them: reckoned apart from the house. */
export const readIn = (language: string, written: Readonly<Record<string, unknown>>): string =>
  (INSTEAD[language] ?? ['en', 'nb', 'nn']).find((one) => written[one]) ?? Object.keys(written)[0]!

/** It, and those that are walked beside it. */
export const roomsOf = (here: Here): Here[] => [here, ...here.beside]

/** Is what was said of it taken back, for those who had it and those who had not? */
export const isEnded = ({ standing }: Pick<StatementView, 'standing'>): boolean =>
  standing === 'withdrawn' || standing === 'partly' || standing === 'never-out'

/** It is on its way to nobody: it was taken back, or its time passed, or the room closed, when only some had it, who keep it. */
export const goesNoFurther = (one: Pick<StatementView, 'standing'>): boolean =>
  isEnded(one) || one.standing === 'lapsed'

/** The same, also once other words stand in its place: whoever has it reads so for ever. A time that passes takes nothing back, nor does a room that closes. */
export const isTakenBack = (one: Pick<StatementView, 'standing' | 'state' | 'droppedReason'>): boolean =>
  isEnded(one) || (one.standing === 'corrected' && one.state === 'dropped' && !isLapse(one.droppedReason))

/** How a version stands when the room says this of its words. Of words whose time passed, a part that nobody had begun to get is put away. */
export const versionStanding = (one: Pick<StatementView, 'standing' | 'state' | 'droppedReason'>, part: Begun) =>
  isGone(one, part) ? 'withdrawn' : one.standing === 'corrected' ? 'corrected' : 'stands'
type Begun = { hasBegun: boolean }
export const isGone = (one: Pick<StatementView, 'standing' | 'state' | 'droppedReason'>, part: Begun): boolean =>
  isTakenBack(one) || (one.state === 'dropped' && !part.hasBegun)

/** What came later in the line of these words: a correction goes to whoever has any of it. */
export function laterOf(one: StatementView, statements: readonly StatementView[]): StatementView[] {
  const line = new Set([one.number])
  for (let size = 0; size < line.size; ) {
    size = line.size
    for (const { number, corrects } of statements)
      if (corrects !== null && (line.has(number) || line.has(corrects))) line.add(number).add(corrects)
  }
  return statements.filter(({ number }) => number > one.number && line.has(number))
}

/** The texts of the room as the database has them. */
export type Part = {
  statementId: string
  number: number
  messageId: string
  versionId: string | null
  dispatchId: string | null
  /** In bokmål, and in each language that they are written in. */
  title: string | null
  titles: Record<string, string>
  isFollowing: boolean
  /** The public can read it. */
  isPublic: boolean
  isHandedOver: boolean
  /** Some of those whom it is for have it, or are getting it. */
  hasBegun: boolean
  /** How the dispatch slice says that its version stands; null before there is one. */
  standing: string | null
}

export async function partsIn({ db, crisisId }: Here): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select s.id as "statementId", s.number, p.message_id as "messageId", p.version_id as "versionId", p.dispatch_id as "dispatchId",
           p.texts -> 'nb' ->> 'title' as title, (select coalesce(jsonb_object_agg(x.key, x.value ->> 'title'), '{}') from jsonb_each(p.texts) x) as titles,
           cardinality(p.languages) > 0 as "isFollowing",
           exists (select from dispatch.publication o where o.version_id = p.version_id) as "isPublic", p.released_at is not null as "isHandedOver", v.standing,
           exists (select from dispatch.wave w where w.dispatch_id = p.dispatch_id and w.opened_at is not null) as "hasBegun"
      from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
      left join dispatch.public_standing v on v.version_id = p.version_id
     where s.crisis_id = ${crisisId} order by s.number, p.position`.execute(db)
  return rows
}

/** Statements of the room that say what is not confirmed at this moment. */
export async function falseIn({ db, crisisId }: Here): Promise<Set<string>> {
  const used = await usedFacts(db, crisisId)
  const fallen = used.filter((one) =>
    isChanged({
      revision: one.revision,
      now: {
        wordedRevision: one.wordedRevision,
        maySay: one.isCounter ? one.state === 'rumour' : one.state === 'confirmed' && one.police !== 'waiting',
      },
    }),
  )
  return new Set(fallen.map((one) => one.statementId))
}

/** Statements of the room that are over. */
export async function endedIn({ db, crisisId }: Here): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from crisis.statement where crisis_id = ${crisisId} and state in ('dropped', 'withdrawn')`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Each wave of the room's own dispatches that has opened. */
export async function openedIn({ db, crisisId }: Here) {
  const { rows } = await sql<{ waveId: string; titles: Record<string, string>; statementId: string }>`
    select w.id as "waveId", (select jsonb_object_agg(x.key, x.value ->> 'title') from jsonb_each(p.texts) x) as titles, s.id as "statementId" from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.wave w on w.dispatch_id = p.dispatch_id and w.opened_at is not null
     where s.crisis_id = ${crisisId} order by s.number, p.position, w.position`.execute(db)
  return rows
}

/** Statements of the room that anybody has: in public, on paper that was handed out, or taken by a server for somebody. */
export async function hadIn({ db, crisisId }: Here): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.statement_id as id from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.recipient r on r.dispatch_id = p.dispatch_id
     where s.crisis_id = ${crisisId} and (r.state in ('delivered', 'confirmed', 'on-paper') or r.state = 'submitted' and exists (
           select 1 from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered')))
    union
    select p.statement_id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
      join dispatch.publication o on o.version_id = p.version_id where s.crisis_id = ${crisisId}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Anybody of the line who leads, at work. */
export async function somebodyIsThere(db: Here['db'], at: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organisation.duty d where d.duty in ('leader', 'communication-leader')
       and d.unit_id in ('unt_halden', 'unt_ost', 'unt_kdi')
       and not exists (select from organisation.absence a where a.person_id = d.person_id and a.from_at <= ${at}
                        and (a.to_at is null or a.to_at > ${at}))`.execute(db)
  return rows.length > 0
}
