import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { queryText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { handledCase } from '../../cases/index.ts'
import { dayOf, listUnits, readKnownPublic, startOfDay, unitWithBelow } from '../../organisation/index.ts'
import { type InquiryState, type InquiryView, readsIn, takesInquiries } from '../rules/inquiry.ts'
import { suggestKind } from '../rules/inquiry-kind.ts'
import { suggestUnit } from '../rules/routing.ts'
import { countInquiries, type ListedInquiry, latestOffice, listInquiries, ownersOfOpen } from '../store/inquiry-list.ts'
import { inquiryFacts } from './inquiry-on-wire.ts'

const PAGE_SIZE = 50

export type AskedInquiries = {
  view: InquiryView
  text?: string | undefined
  journalistId?: string | undefined
  outletId?: string | undefined
  caseId?: string | undefined
  /** Cases of this unit and those below it. */
  unitId?: string | undefined
  state?: InquiryState | undefined
  /** A person's id, or `desk` for those that nobody in person has. */
  owner?: string | undefined
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
  const isTheirs = !asked.caseId || (await handledCase(varde.db, caller, asked.caseId)) !== null
  const text = asked.text?.trim()
  const query = text ? queryText(text, await norwegianWords(), { typing: true }) : undefined
  const ofUnits = asked.unitId ? await unitWithBelow(varde.db, asked.unitId) : null
  const [{ total, rows }, counts, owners] = await Promise.all([
    listInquiries(varde.db, {
      ...seen,
      view: asked.view,
      ...(query ? { query } : {}),
      ...(asked.journalistId ? { journalistId: asked.journalistId } : {}),
      ...(asked.outletId ? { outletId: asked.outletId } : {}),
      // Of a case that is not theirs they are told no inquiries.
      ...(asked.caseId ? { caseId: isTheirs ? asked.caseId : '' } : {}),
      ...(ofUnits ? { ofUnits } : {}),
      ...(asked.state ? { state: asked.state } : {}),
      ...(asked.owner ? { heldBy: asked.owner === 'desk' ? null : asked.owner } : {}),
      limit: PAGE_SIZE,
      offset: (asked.page - 1) * PAGE_SIZE,
    }),
    countInquiries(varde.db, seen),
    ownersOfOpen(varde.db, seen),
  ])
  const items = rows.map((row) => rowOnWire(row, caller))
  return { items, total, page: asked.page, pageSize: PAGE_SIZE, counts, owners }
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
  const kind = suggestKind(text)
  const office = await latestOffice(varde.db, varde.mode)
  return { kind, unit: { id: unit.id, name: unit.name }, by: routing.by, word: routing.word, office }
}

/** Numbers and addresses that the agency itself makes public: they stop no answer. Throws `press.not-at-desk`. */
export async function knownToDesk(varde: Varde, caller: Caller) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  return readKnownPublic(varde.db, varde.now())
}
