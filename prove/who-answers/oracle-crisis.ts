import { between, dayAt, deputyFor, isAtWork, lineOf, type Said, saidAt, saidIn } from './oracle.ts'
import type { Asked, Rows } from './rows.ts'

/** A place in a crisis, and who is asked for it in order. */
export type Place = { role: string; unitId: string; asked: Said[] }
type Level = 'unit' | 'region' | 'agency'

/**
 * Who handles it, who is told, and every place, when no strategy says which groups it concerns: the lowest unit that somebody answers the
 * press in, from the level that it is serious enough for. Those who lead and write are looked for all the way up, others in the next unit
 * too, told or called in.
 */
export function placesOf(rows: Rows, unitId: string, level: Level, at: number) {
  const line = lineOf(rows, unitId)
  const kindOf = (id: string) => rows.units.find((one) => one.id === id)!.kind
  const kinds = level === 'region' ? ['region', 'directorate'] : ['directorate']
  const start = level === 'unit' ? 0 : line.findIndex((id) => kinds.includes(kindOf(id)))
  const ownerId =
    line.slice(start).find((id) => saidIn(rows, id, 'press-contact', at).length > 0) ?? line[line.length - 1]!
  const toldId = line[line.indexOf(ownerId) + 1] ?? null
  const isTop = toldId === null
  const isElsewhere = ownerId !== unitId
  const place = (role: string, of: string, duty: Asked, reach: 'all' | 'next'): Place => {
    const above = lineOf(rows, of)
    const near = reach === 'all' ? above : above.slice(0, 2)
    const asked = saidAt(rows, of, duty, at).filter((one) => one.personId !== null && near.includes(one.unitId))
    return { role, unitId: of, asked }
  }
  const places = [
    place('leader', ownerId, 'leader', 'all'),
    ...(isElsewhere ? [place('local-leader', unitId, 'leader', 'next')] : []),
    place('communication', ownerId, isTop ? 'communication-leader' : 'press-contact', 'all'),
    place('safety-delegate', unitId, 'safety-delegate', 'next'),
    place('union-representative', unitId, 'union-representative', 'next'),
    place('notices', unitId, 'notice-poster', 'next'),
    place('relatives', unitId, 'relatives-liaison', 'next'),
    ...(isElsewhere ? [place('press', unitId, 'press-contact', 'next')] : []),
    ...(isTop ? [place('ministry', ownerId, 'communication-leader', 'next')] : []),
    ...(isTop ? [] : [ownFirst(place('told', toldId, 'leader', 'next'))]),
    deskAbove(rows, at),
  ]
  return { ownerId, toldId, places }
}

/** A unit is told by its own people; by somebody above it only where it has none. */
function ownFirst(told: Place): Place {
  const isOwn = told.asked[0]?.unitId === told.unitId
  return isOwn ? { ...told, asked: told.asked.filter((one) => one.unitId === told.unitId) } : told
}

/**
 * The duty desk at the top is always told, whichever level handles it: whoever has its turn, the communication leader, those who stand in for them, and then whoever leads there. Only
 * where it would be whoever leads alone, the press contacts of the top go first.
 */
function deskAbove(rows: Rows, at: number): Place {
  const here = (duty: Asked) => saidIn(rows, 'unt_kdi', duty, at)
  const isManned = (said: Said[]) => said.some((one) => one.as !== 'leader')
  const press = here('press-contact')
  const said = isManned(press) && !isManned(here('directorate-desk')) ? press : here('directorate-desk')
  const once = said.filter((one, index) => said.findIndex((other) => other.personId === one.personId) === index)
  return { role: 'told', unitId: 'unt_kdi', asked: once }
}

/** A leader or communication leader of the unit or above it, or whoever stands in for one who is away. */
export function mayWaive(rows: Rows, personId: string, unitId: string, at: number): boolean {
  const line = lineOf(rows, unitId)
  return rows.holders.some(
    (held) =>
      (held.duty === 'leader' || held.duty === 'communication-leader') &&
      line.includes(held.unitId) &&
      between(dayAt(at), held) &&
      (held.personId === personId ||
        (!isAtWork(rows, held.personId, at) && deputyFor(rows, held.personId, at) === personId)),
  )
}
