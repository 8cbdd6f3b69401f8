import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isSameNumber } from '../rules/people-table.ts'
import { type Unit, unitName } from '../rules/unit.ts'
import { findUnit, lockUnit } from '../store/units.ts'
import type { Approvers } from './approvers-for.ts'
import { passNumber } from './pass-number.ts'
import { refuse } from './refuse.ts'

/** What people outside ring and write to, and the name that stands beside it. */
const ASKED_FOR = ['name', 'names', 'dutyPhone', 'email'] as const
type Asked = { [K in (typeof ASKED_FOR)[number]]?: Unit[K] | undefined }
/** What is wanted other than it stands; with another name, the day it holds from and why. */
export type ContactWish = Asked & { from?: string | undefined; reason?: string | undefined }
type Text = { language: string; part: string; text: string }

/**
 * Asks for somebody else's yes to another telephone or address of a unit, and to another name beside a telephone; asked of the slices to the
 * right, and given by the server. Null: at once, which is for the command line and a pack.
 */
export type ContactPort = {
  ask(
    trx: Trx,
    varde: Varde,
    caller: Caller,
    asked: { unitId: string; title: string; words: Text[]; content: ContactWish },
  ): Promise<{ approvalId: string; waiting: Approvers['waiting'] }>
  /** What waits for the unit already, held. */
  waits(trx: Trx, varde: Varde, unitId: string): Promise<ContactWish>
  /** Whether people ring the unit at a number that another slice keeps. */
  isRung(trx: Trx, unitId: string): Promise<boolean>
}

/** What of this change waits for a yes, and what is written now. Throws `no-such-unit` and `change-before-last`. */
export async function apart<Change extends ContactWish>(trx: Trx, port: ContactPort, unitId: string, change: Change) {
  const row = await lockUnit(trx, unitId)
  if (!row) return refuse('not-found', 'no-such-unit')
  const unit = (await findUnit(trx, unitId))!
  const { dutyPhone, email, name, names, ...rest } = change
  const named = { name: name?.trim(), names }
  const isRung = unit.dutyPhone !== null || (await port.isRung(trx, unitId))
  const wanted: ContactWish = differing(unit, { dutyPhone, email, ...(isRung ? named : {}) })
  if ('name' in wanted || 'names' in wanted) {
    const { from, reason } = change
    if (from && from < row.changed_on) refuse('conflict', 'change-before-last', { day: row.changed_on })
    Object.assign(wanted, { ...(from && { from }), ...(reason && { reason }) })
  }
  return { now: { ...rest, ...(isRung ? {} : named) }, wanted }
}

/** What of it is other than stands: a form that gives back what it showed asks for nothing. */
const differing = (unit: Unit, asked: Asked): Asked =>
  Object.fromEntries(ASKED_FOR.filter((key) => isOther(key, unit, asked)).map((key) => [key, asked[key]]))

function isOther(key: keyof Asked, unit: Unit, asked: Asked): boolean {
  if (asked[key] === undefined) return false
  if (key === 'dutyPhone' && isSameNumber(unit.dutyPhone, asked.dutyPhone)) return false
  return canonical(asked[key]) !== canonical(unit[key])
}

/** Asks, where something is wanted; what waits already goes along, field by field. Throws `number-is-persons`, and as the port. */
export async function askContact(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  port: ContactPort,
  { unitId, wanted }: { unitId: string; wanted: ContactWish },
): Promise<void> {
  if (Object.keys(wanted).length === 0) return
  await passNumber(trx, wanted.dutyPhone)
  const unit = (await findUnit(trx, unitId))!
  const { from, reason, ...waits } = await port.waits(trx, varde, unitId)
  const content = { ...(from && { from }), ...(reason && { reason }), ...differing(unit, waits), ...wanted }
  await port.ask(trx, varde, caller, { unitId, title: unit.name, words: wordsOf(unit, content), content })
}

/** All that stands beside each other on the open page, and how it was where it becomes another. */
function wordsOf(unit: Unit, wish: ContactWish): Text[] {
  const to = { ...unit, ...wish } as Unit
  const languages = [...new Set(['nb', ...Object.keys(unit.names), ...Object.keys(to.names)])]
  const names = languages.flatMap((language) => {
    const [was, will] = [unitName(unit, language), unitName(to, language)]
    const text = { language, part: 'unit-name', text: will }
    return was === will ? [text] : [{ language, part: 'unit-name-now', text: was }, text]
  })
  const text = (part: string, said: string | null) => ({ language: 'nb', part, text: said ?? '–' })
  return [
    ...names,
    text('number-now', unit.dutyPhone),
    text('number', to.dutyPhone),
    text('number-email-now', unit.email),
    text('number-email', to.email),
  ]
}
