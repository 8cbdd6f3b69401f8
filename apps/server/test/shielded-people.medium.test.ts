import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { addDuty, addPerson } from '../../../slices/access/test/people.ts'
import { type AuthorityHouse, authorityHouse } from './authority-house.ts'
import { TOP } from './source.ts'

/** Names that stand nowhere else. */
const PROTECTED = 'Kanari Vernetsen'
const UNION = 'Kanari Tillitsen'
const OFFICE = 'union-representative'
/** Everything that a protected person may do where they work: each opens other lists. */
const HELD: Duty[] = [
  'press-contact',
  'press-contact-alternate',
  'safety-delegate',
  'relatives-liaison',
  'notice-poster',
]

const READER = 'communication-adviser@bergen'

type Parameter = {
  name: string
  in: string
  required?: boolean
  schema: { enum?: string[]; type?: string; format?: string }
}
type Operation = { parameters?: Parameter[] }
const CONTRACT = JSON.parse(readFileSync(join(TOP, 'contracts/openapi.json'), 'utf8')) as {
  paths: Record<string, { get?: Operation }>
}

let house: AuthorityHouse
let unionId: string
let protectedId: string

beforeAll(async () => {
  house = await authorityHouse((who) => who === READER)
  unionId = house.personIds.get('union-representative@halden')!
  await sql`update organisation.person set display_name = ${UNION} where id = ${unionId}`.execute(house.db)
  protectedId = await addPerson(house.db, { unitId: house.units.halden, email: 'kanari@halden.example' })
  await sql`update organisation.person set protected = true, display_name = ${PROTECTED} where id = ${protectedId}`.execute(
    house.db,
  )
  for (const duty of HELD) await addDuty(house.db, protectedId, house.units.halden, duty)
  for (const [key, id] of [
    ['p', protectedId],
    ['u', unionId],
  ]) {
    await sql`insert into duty.shift (id, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at, duty)
      values (${`shi_kanari${key}`}, ${house.units.halden}, ${key === 'p' ? 'primary' : 'alternate'}, ${id}, now() - interval '1 hour',
              now() + interval '8 hours', ${id}, ${id}, now(), 'press-contact')`.execute(house.db)
    await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
      values (${`abs_kanari${key}`}, ${id}, now() + interval '1 day', now() + interval '2 days', ${key === 'p' ? unionId : protectedId})`.execute(
      house.db,
    )
  }
})
afterAll(() => house.stop())

/** Ends only with the reader. What comes in it is read at its own address too. */
const IS_STREAM = /\/live$/

/** Every address of every route that is read, with each thing we know of in each place. */
function addresses(): string[] {
  const { units, ordinary } = house
  const things = [
    units.halden,
    units.kdi,
    ordinary,
    protectedId,
    unionId,
    'msg_review',
    'dsp_out',
    'cri_test',
    'inq_test',
  ]
  return Object.entries(CONTRACT.paths).flatMap(([path, { get }]) => {
    if (!get || IS_STREAM.test(path)) return []
    const query = (get.parameters ?? [])
      .filter(
        (one) =>
          one.in === 'query' && (one.required || ['q', 'text', 'search', 'unitId', 'duty', 'at'].includes(one.name)),
      )
      .map((one) => `${one.name}=${encodeURIComponent(valueFor(one))}`)
      .join('&')
    const places = path.match(/\{\w+\}/g) ?? []
    const filled = places.length === 0 ? [path] : things.map((id) => path.replaceAll(/\{\w+\}/g, id))
    return filled.flatMap((one) => (query ? [`${one}?${query}`, one] : [one]))
  })
}

function valueFor({ name, schema }: Parameter): string {
  if (/unitId/.test(name)) return house.units.halden
  if (schema.enum) return schema.enum.includes('press-contact') ? 'press-contact' : schema.enum[0]!
  if (name === 'audienceKinds') return 'staff'
  if (name === 'messageKind') return 'information'
  const today = new Date()
  if (name === 'at') return today.toISOString()
  if (/^(from|to|day|fromOn|toOn)$/.test(name)) return today.toISOString().slice(0, 10)
  return 'Kanari'
}

/** An object that says in one breath who it is and that they hold union office. */
function tellsOffice(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(tellsOffice)
  if (typeof value !== 'object' || value === null) return false
  const own = Object.values(value)
  const said = JSON.stringify(value)
  const isPerson = own.includes(UNION) || own.includes(unionId)
  if (isPerson && said.includes(OFFICE)) return true
  if (own.includes(OFFICE) && (said.includes(UNION) || said.includes(unionId))) return true
  return own.some(tellsOffice)
}

it('when an adviser of another unit reads everything there is, no protected person and no union office is in it', async () => {
  const adviser = house.people.get(READER)!
  const told: string[] = []
  let read = 0
  for (const address of addresses()) {
    const { statusCode, body, headers } = await adviser.get(address)
    if (statusCode !== 200) continue
    read++
    if (body.includes(PROTECTED) || body.includes('kanari@halden')) told.push(`protected: ${address}`)
    if (String(headers['content-type']).includes('json') && tellsOffice(JSON.parse(body)))
      told.push(`office: ${address}`)
  }
  expect(read).toBeGreaterThan(100)
  expect(told).toEqual([])
})
