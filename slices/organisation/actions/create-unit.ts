import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { mobileOf } from '../rules/people-table.ts'
import { holdsContact } from '../rules/unit-names.ts'
import type { UnitKind } from '../rules/words.ts'
import { findUnit, insertUnits } from '../store/units.ts'
import { apart, askContact, type ContactPort } from './ask-contact.ts'
import { keepOneAgency } from './keep-one-agency.ts'
import { agencyUnit } from './look-up.ts'
import { passDoor } from './pass-door.ts'
import { passNumber } from './pass-number.ts'
import { passRooms } from './pass-rooms.ts'
import { refuse, requireAdministrator } from './refuse.ts'

export type NewUnit = {
  name: string
  kind: UnitKind
  parentId: string | null
  names?: Record<string, string>
  shortName?: string
  region?: string | null
  municipality?: string | null
  dutyPhone?: string | null
  email?: string | null
  language?: 'nb' | 'nn'
  /** First day, YYYY-MM-DD; today when left out. */
  validFrom?: string
}

/**
 * What the public reads of a unit passes the door and every open room of the agency: it stands beside all others, wherever the unit is. The number and
 * the address are the agency's own by this. Throws `organisation.name-holds-contact`, `organisation.name-tells`, and as `passDoor` and `passRooms`.
 */
export async function passUnit(trx: Trx, varde: Varde, caller: Caller, units: readonly UnitWords[]): Promise<void> {
  const now = varde.now()
  const called = units.flatMap(({ name, names, shortName, municipality, region }) =>
    [name, shortName, municipality, region, ...Object.values(names ?? {})].map((text) => text ?? ''),
  )
  const held = called.find(holdsContact)
  if (held !== undefined) refuse('invalid', 'name-holds-contact', { name: held.slice(0, 200) })
  const reached = units.flatMap(({ dutyPhone, email }) => [dutyPhone ?? '', email ?? ''])
  const texts = (said: string[]) => said.map((text) => ({ language: 'nb', text }))
  const own = {
    telephones: units.flatMap(({ dutyPhone }) => dutyPhone ?? []),
    emails: units.flatMap(({ email }) => email ?? []),
  }
  await passDoor(trx, now, texts(called))
  const agency = await agencyUnit(trx, now)
  if (agency) await passNames(trx, varde, caller, { agencyId: agency.id, names: texts(called) })
  await passDoor(trx, now, texts(reached), { ids: [] }, own)
}

type Names = { agencyId: string; names: { language: string; text: string }[] }

/** Nobody else says yes to a name, so that it is held by a room that the caller may not know of too; then it is not said what holds it. */
async function passNames(trx: Trx, varde: Varde, caller: Caller, { agencyId: unitId, names }: Names): Promise<void> {
  const about = { unitId, mode: varde.mode, to: ['public'] }
  await passRooms(trx, varde, caller, about, names)
  await passRooms(trx, varde, { ...systemCaller('organisation'), unitId }, about, names).catch((error) => {
    if (!(error instanceof Failure)) throw error
    refuse('invalid', 'name-tells', { sentence: error.details.sentence })
  })
}

/** The telephone as it is kept; an empty one is none. Left out stays left out. Throws `organisation.phone-wrong`. */
export function withPhone<Given extends { dutyPhone?: string | null | undefined }>(given: Given): Given {
  if (given.dutyPhone === undefined || given.dutyPhone === null) return given
  const written = given.dutyPhone.trim()
  const dutyPhone = written === '' ? null : mobileOf(written)
  if (written !== '' && dutyPhone === null) refuse('invalid', 'phone-wrong', { phone: written.slice(0, 40) })
  return { ...given, dutyPhone }
}

type UnitWords = {
  [K in 'name' | 'names' | 'shortName' | 'municipality' | 'region' | 'dutyPhone' | 'email']?: NewUnit[K] | undefined
}

/** Adds a unit. Its names pass the door out and the rooms; its telephone and address wait for the yes that `ask` asks for. Throws `organisation.administrator-only`, `organisation.no-such-unit` (the parent), and as `passUnit`, `withPhone`, `passNumber` and `keepOneAgency`. Returns the id. */
export async function createUnit(
  varde: Varde,
  caller: Caller,
  asked: NewUnit,
  ask: ContactPort | null,
): Promise<string> {
  requireAdministrator(caller)
  const unit = withPhone(asked)
  if (unit.parentId && !(await findUnit(varde.db, unit.parentId))) refuse('not-found', 'no-such-unit')
  const now = varde.now()
  const validFrom = unit.validFrom ?? dayOf(now)
  const id = newId('unt')
  await varde.db.transaction().execute(async (trx) => {
    await passUnit(trx, varde, caller, [unit])
    await passNumber(trx, unit.dutyPhone)
    const row = {
      id,
      parent_id: unit.parentId,
      kind: unit.kind,
      name: unit.name.trim(),
      names: unit.names ?? {},
      short_name: (unit.shortName?.trim() || unit.name.trim()).slice(0, 60),
      region: unit.region ?? null,
      municipality: unit.municipality ?? null,
      duty_phone: ask ? null : (unit.dutyPhone ?? null),
      email: ask ? null : (unit.email ?? null),
      language: unit.language ?? 'nb',
      valid_from: validFrom,
      valid_to: null,
      verified: true,
      source: null,
      note: null,
      changed_on: validFrom,
    }
    await keepOneAgency(trx, now, () => insertUnits(trx, [row]))
    await publish(trx, {
      name: ORGANISATION_EVENTS.unitChanged,
      mode: varde.mode,
      subject: id,
      unitId: id,
      actor: caller.id,
      at: now,
      content: { change: 'created', kind: unit.kind, parentId: unit.parentId, from: validFrom },
    })
    if (!ask) return
    const { dutyPhone, email } = unit
    const { wanted } = await apart(trx, ask, id, { dutyPhone, email })
    await askContact(trx, varde, caller, ask, { unitId: id, wanted })
  })
  return id
}
