import { sql } from 'kysely'
import { DUTIES, type Duty } from '../kit/kernel/caller.ts'
import { agency, type Grant } from '../kit/kernel/rights/grant.ts'
import { grantsOf } from '../kit/kernel/rights/rights.ts'
import { type LevelsHouse, levelsHouse, type Reader } from './levels/house.ts'
import { type Canary, plant } from './levels/plant.ts'
import { readAll, readLeaving, streamsOpen, tieUnseen } from './levels/walk.ts'
import type { Proof } from './proof.ts'

/**
 * Plants a word in a draft, a dispatch, a case, a crisis, the press room's part of a text, a notice, what went out and a request for support that named persons alone may see, reads every route as every role, and what
 * leaves by mail, calendar and the file of the log: the word is nowhere but with the named. A text that is open within the agency is
 * read by all staff, and what is noted beside it by those alone who have it by duty; words of a room that is open so are the room's. `duties`: how many duties to read as.
 */
export const proof: Proof = { zero: ['leaks', 'shutOut'], guards: ['levels', 'condition', 'notes'], run }

/** Those from whom most is kept come first. */
const FIRST: readonly Duty[] = [
  'administrator',
  'leader',
  'press-contact',
  'communication-leader',
  'communication-adviser',
]

async function run({ sizes, without }: Parameters<Proof['run']>[0]) {
  const house = await levelsHouse(sizes.duties ? FIRST.slice(0, sizes.duties) : undefined)
  try {
    const { leaks, seen, read, opened, shutOut } = await leaksIn(house, without)
    for (const { kind, who, where } of leaks.slice(0, 60)) console.error(`${kind} came to ${who}: ${where}`)
    return { read, seen, opened, leaks: leaks.length, shutOut }
  } finally {
    await house.stop()
  }
}

/** Where words came out, and how many of them the owner did not get; for other proofs that have a house of this kind. */
export async function leaksIn(house: LevelsHouse, without: string | null) {
  const canaries = await plant(house)
  const readers = [house.owner, house.named, house.handler, ...house.around]
  if (without && without !== 'notes') await guardOff(house, without)
  const grants = grantsOf('message.read') as Grant[]
  if (without === 'notes') grants.push(agency(...DUTIES))
  try {
    return await readIn(house, canaries, readers, without !== null)
  } finally {
    if (without === 'notes') grants.pop()
  }
}

async function readIn(house: LevelsHouse, canaries: Canary[], readers: Reader[], isOneEnough: boolean) {
  const leaving = [...(await readLeaving(house, canaries)), ...(await tieUnseen(house, canaries))]
  const { leaks, seen, read } = await readAll(house, canaries, readers, isOneEnough)
  const streams = await streamsOpen(house, canaries, readers)
  const meant = [...canaries.map(({ kind }) => `${kind} ${house.owner.who}`), `open text ${house.around.at(-1)!.who}`]
  const shutOut = meant.filter((one) => !seen.has(one)).length
  return { leaks: [...streams.leaks, ...leaving, ...leaks], opened: streams.opened, seen: seen.size, read, shutOut }
}

/** `levels`: nobody has chosen anything. `condition`: lists, counts and searches do not ask. `notes`: everybody has it by duty. */
async function guardOff({ db }: LevelsHouse, thing: string): Promise<void> {
  if (thing === 'condition')
    await sql`create or replace function confidentiality.public_reads(subject text, person text, by_duty boolean) returns boolean
      language sql stable return by_duty`.execute(db)
  else await sql`update confidentiality.subject set level = 'unit' where level = 'named'`.execute(db)
}
