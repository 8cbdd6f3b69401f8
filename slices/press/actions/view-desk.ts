import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { queryText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, listUnits, startOfDay } from '../../organisation/index.ts'
import { readsIn, takesInquiries } from '../rules/inquiry.ts'
import { suggestKind } from '../rules/inquiry-kind.ts'
import { suggestUnit } from '../rules/routing.ts'
import { countInquiries, type InquiryView, type ListedInquiry, listInquiries } from '../store/inquiry-list.ts'
import { inquiryFacts } from './view-inquiry.ts'

const PAGE_SIZE = 50

export type AskedInquiries = {
  view: InquiryView
  text?: string | undefined
  journalistId?: string | undefined
  outletId?: string | undefined
  page: number
}

/** The desk's list in one view, with the counts of all views. Throws `press.not-at-desk`. */
export async function viewInquiries(varde: Varde, caller: Caller, asked: AskedInquiries) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const seen = {
    mode: varde.mode,
    callerId: caller.id,
    unitIds: readsIn(caller),
    today: startOfDay(dayOf(varde.now())) ?? varde.now(),
  }
  const text = asked.text?.trim()
  const query = text ? queryText(text, await norwegianWords(), { typing: true }) : undefined
  const [{ total, rows }, counts] = await Promise.all([
    listInquiries(varde.db, {
      ...seen,
      view: asked.view,
      ...(query ? { query } : {}),
      ...(asked.journalistId ? { journalistId: asked.journalistId } : {}),
      ...(asked.outletId ? { outletId: asked.outletId } : {}),
      limit: PAGE_SIZE,
      offset: (asked.page - 1) * PAGE_SIZE,
    }),
    countInquiries(varde.db, seen),
  ])
  return { items: rows.map((row) => rowOnWire(row, caller)), total, page: asked.page, pageSize: PAGE_SIZE, counts }
}

function rowOnWire(row: ListedInquiry, caller: Caller) {
  return {
    ...inquiryFacts(row),
    unit: { id: row.unit_id, name: row.unitName },
    owner: {
      personId: row.owner_id,
      name: row.ownerName,
      unitId: row.owner_unit_id,
      unitName: row.ownerUnitName,
      isYou: row.owner_id === caller.id,
    },
    journalist: row.journalistName,
    outlet: row.outletName,
  }
}

/** What a text seems to be, and whose case: shown while somebody types, decided by a person. */
export async function suggestFor(varde: Varde, caller: Caller, text: string) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const units = await listUnits(varde.db, { at: varde.now() })
  const own = units.filter((unit) => unit.kind !== 'ministry')
  const top = own.find((unit) => unit.kind === 'directorate') ?? own[0]
  if (!top) throw new Failure('not-found', 'press.unit-not-found')
  const routing = suggestUnit(text, own, top.id)
  const unit = own.find((one) => one.id === routing.unitId)!
  return { kind: suggestKind(text), unit: { id: unit.id, name: unit.name }, by: routing.by, word: routing.word }
}
