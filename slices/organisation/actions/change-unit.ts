import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import type { UnitKind } from '../rules/words.ts'
import type { Row, UnitTable } from '../store/tables.ts'
import { insertHistory, lockUnit, unitIdsBelow, updateUnit } from '../store/units.ts'
import { apart, askContact, type ContactPort } from './ask-contact.ts'
import { passUnit, withPhone } from './create-unit.ts'
import { recordGiving } from './giving/record-giving.ts'
import { keepOneAgency } from './keep-one-agency.ts'
import { passNumber } from './pass-number.ts'
import { refuse, requireAdministrator } from './refuse.ts'

/** What is left out stays as it is. Name, kind, place and region are dated; the rest is only overwritten. */
export type UnitChange = {
  /** The day the change holds from, YYYY-MM-DD; today when left out, never later. */
  from?: string | undefined
  reason?: string | undefined
  name?: string | undefined
  names?: Record<string, string> | undefined
  shortName?: string
  kind?: UnitKind
  parentId?: string | null
  region?: string | null
  municipality?: string | null
  dutyPhone?: string | null | undefined
  email?: string | null | undefined
  language?: 'nb' | 'nn'
  verified?: boolean
  note?: string | null
}

/**
 * Renames, moves or otherwise changes a unit; its names pass the door out and the rooms, and what held before is kept with its dates. Another telephone or
 * address, and another name where a telephone stands beside it, waits for the yes that `ask` asks for. Throws `no-such-unit`,
 * `administrator-only`, `would-be-a-circle`, `change-in-future`, `change-before-last` (all `organisation.…`), and as `passUnit`, `withPhone`, `keepOneAgency` and `ask`.
 */
export async function changeUnit(
  varde: Varde,
  caller: Caller,
  id: string,
  asked: UnitChange,
  ask: ContactPort | null,
): Promise<void> {
  requireAdministrator(caller)
  const change = withPhone(asked)
  await varde.db.transaction().execute(async (trx) => {
    await passUnit(trx, varde, caller, [change])
    // Held in the order of a yes: what waits, the tree, the unit.
    await ask?.waits(trx, varde, id)
    await keepOneAgency(trx, varde.now(), async () => {
      const { now, wanted } = ask ? await apart(trx, ask, id, change) : { now: change, wanted: {} }
      await changeUnitIn(trx, varde, caller, id, now)
      if (ask) await askContact(trx, varde, caller, ask, { unitId: id, wanted })
    })
  })
}

/** The same inside a transaction that is under way (the import of many units, a yes). `isNew`: it gets its first place. Throws `number-is-persons` too. */
export async function changeUnitIn(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  id: string,
  change: UnitChange,
  { isNew = false }: { isNew?: boolean } = {},
) {
  const now = varde.now()
  const from = change.from ?? dayOf(now)
  const unit = await lockUnit(trx, id)
  if (!unit) return refuse('not-found', 'no-such-unit')
  if (from > dayOf(now)) refuse('invalid', 'change-in-future')
  const fields = Object.keys(given(change)).filter((key) => key !== 'from' && key !== 'reason')
  if (fields.length === 0) return
  if (change.dutyPhone !== unit.duty_phone) await passNumber(trx, change.dutyPhone)
  if (change.parentId) await requireFreeLine(trx, id, change.parentId)
  const dated = datedPart(change)
  const differs = Object.entries(dated).some(
    ([key, value]) => JSON.stringify(unit[key as keyof typeof dated]) !== JSON.stringify(value),
  )
  if (differs && from < unit.changed_on) refuse('conflict', 'change-before-last', { day: unit.changed_on })
  if (differs && from > unit.changed_on) await keepHistory(trx, unit, from, caller.id, change.reason ?? null)
  const isOther = (key: 'parent_id' | 'kind') => dated[key] !== undefined && dated[key] !== unit[key]
  if (!isNew && (isOther('parent_id') || isOther('kind'))) {
    const before = { beforeId: unit.parent_id, beforeKind: unit.kind }
    await recordGiving(trx, varde, caller, { kind: 'unit', unitId: id, ...before })
  }
  await updateUnit(trx, id, { ...dated, ...undatedPart(change), ...(differs ? { changed_on: from } : {}) })
  await publish(trx, {
    name: ORGANISATION_EVENTS.unitChanged,
    mode: varde.mode,
    subject: id,
    unitId: id,
    actor: caller.id,
    at: now,
    content: { change: 'changed', fields, from, reason: change.reason ?? null },
  })
}

async function requireFreeLine(trx: Trx, id: string, parentId: string): Promise<void> {
  if (!(await lockUnit(trx, parentId))) refuse('not-found', 'no-such-unit')
  if ((await unitIdsBelow(trx, id)).includes(parentId)) refuse('conflict', 'would-be-a-circle')
}

function datedPart(change: UnitChange): Partial<Row<UnitTable>> {
  return given({
    name: change.name?.trim(),
    names: change.names,
    short_name: change.shortName?.trim() || undefined,
    kind: change.kind,
    parent_id: change.parentId,
    region: change.region,
    municipality: change.municipality,
  })
}

function undatedPart(change: UnitChange): Partial<Row<UnitTable>> {
  return given({
    duty_phone: change.dutyPhone,
    email: change.email,
    language: change.language,
    verified: change.verified,
    note: change.note,
  })
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

async function keepHistory(trx: Trx, unit: Row<UnitTable>, until: string, by: string, reason: string | null) {
  const { parent_id, kind, name, names, short_name, region, municipality } = unit
  await insertHistory(trx, {
    id: newId('uhi'),
    unit_id: unit.id,
    ...{ parent_id, kind, name, names, short_name, region, municipality },
    valid_from: unit.changed_on,
    valid_to: until,
    changed_by: by,
    reason,
  })
}
