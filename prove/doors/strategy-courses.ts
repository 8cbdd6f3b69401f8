import { sql } from 'kysely'
import { type BeforeYes, type Course, done, type Say } from './course.ts'
import type { DoorsHouse } from './house.ts'

export const STRATEGY_COURSES: readonly Course[] = [
  {
    name: 'strategy',
    parts: {
      title: ['strategy.open_edition.title'],
      'decided by': ['strategy.open_edition.decided_by'],
      'title of an element': ['strategy.open_element.texts'],
      'text of an element': ['strategy.open_element.texts'],
      'owner of a source': ['strategy.open_element.data'],
    },
    walk: strategy,
  },
]

/** A draft of the strategy with an element of its own, put in force for everyone by another. */
async function strategy(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [writer, leader] = house.people
  await writer.post('/api/strategy/draft/discard', { reason: 'Prøve' })
  await done(writer.post('/api/strategy/draft', { title: say('title', 300) }))
  const nb = { title: say('title of an element'), text: say('text of an element') }
  const content = {
    ...{ kind: 'source', parentKey: null, texts: { nb }, data: { kind: 'strategy', owner: say('owner of a source') } },
    ...{ sources: [], standing: 'own', isPublic: true, links: {} },
  }
  const key = `kilde-${crypto.randomUUID()}`
  const element = { content, revision: null, reason: 'Prøve' }
  await done(writer.send('PUT', `/api/strategy/draft/elements/${key}`, element))
  const decidedBy = say('decided by')
  await beforeYes()
  await theOthersAreOlder(house)
  const today = (
    await sql<{ day: string }>`select (now() at time zone 'Europe/Oslo')::date::text as day`.execute(house.db)
  ).rows[0]!.day
  await done(
    leader.post('/api/strategy/draft/put-in-force', {
      ...{ title: null, decidedBy, validFrom: today, validTo: null, reason: 'Prøve', isPublic: true },
    }),
  )
}

/** Editions that hold from today or later hold from before, so that another may take over today. */
const theOthersAreOlder = ({ db }: DoorsHouse) =>
  sql`update strategy.edition e set valid_from = date '2000-01-01' + e.number, valid_to = null where valid_from is not null`.execute(
    db,
  )
