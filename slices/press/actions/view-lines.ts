import type { Caller } from '../../../kit/kernel/caller.ts'
import { queryText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, personNames, unitNames, unitWithBelow } from '../../organisation/index.ts'
import { readsIn } from '../rules/inquiry.ts'
import { type LineAbility, type LineState, lineAbilities, lineState, readsLines } from '../rules/line.ts'
import { type LineFilter, type ListedLine, listLines } from '../store/line-list.ts'
import { type LineUse, usesOfLine } from '../store/line-uses.ts'
import { type LineRow, type LineVersionRow, versionsOfLine } from '../store/lines.ts'
import { lineApprovers, loadLine, standingOf } from './load-line.ts'
import { inputOf } from './write-line.ts'

const PAGE_SIZE = 30

type LineApprovers = Awaited<ReturnType<typeof lineApprovers>>

export type AskedLines = {
  text?: string
  /** The last word of `text` may be unfinished. */
  isTyping?: boolean
  unitId?: string
  onlyMine?: boolean
  expiresBy?: string
  withRetired?: boolean
  page: number
}

/** Lines by what is asked for; words that nobody line has all of are tried one by one. Nothing for those who may not read. */
export async function findLines(varde: Varde, caller: Caller, asked: AskedLines) {
  const { page, text } = asked
  const filter: LineFilter = {
    mode: varde.mode,
    query: null,
    ...(asked.unitId ? { unitIds: await unitWithBelow(varde.db, asked.unitId) } : {}),
    ...(asked.onlyMine ? { ownerId: caller.id } : {}),
    ...(asked.expiresBy ? { expiresBy: asked.expiresBy } : {}),
    withRetired: asked.withRetired ?? false,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  }
  const nothing = { items: [], total: 0, page, pageSize: PAGE_SIZE, isLoose: false }
  if (!readsLines(caller)) return nothing
  if (!text?.trim()) return { ...nothing, ...(await listed(varde, caller, filter)) }
  const knows = await norwegianWords()
  const typing = asked.isTyping ?? false
  const strict = await listed(varde, caller, { ...filter, query: queryText(text, knows, { typing }) })
  if (strict.total > 0) return { ...nothing, ...strict }
  const loose = await listed(varde, caller, { ...filter, query: queryText(text, knows, { typing, any: true }) })
  return { ...nothing, ...loose, isLoose: loose.total > 0 }
}

async function listed(varde: Varde, caller: Caller, filter: LineFilter) {
  if (filter.query === '') return { total: 0, items: [] }
  const { total, rows } = await listLines(varde.db, filter)
  const known = new Map<string, ReturnType<typeof lineApprovers>>()
  const approversOf = (row: ListedLine) => {
    if (row.approved_revision === row.revision || row.retired_at) return []
    const key = JSON.stringify([row.unit_id, row.is_public, row.writers])
    if (!known.has(key)) known.set(key, lineApprovers(varde.db, row, varde.now()))
    return known.get(key)!
  }
  const items = await Promise.all(rows.map(async (row) => lineOnList(varde, caller, row, await approversOf(row))))
  return { total, items }
}

function lineOnList(varde: Varde, caller: Caller, row: ListedLine, approvers: LineApprovers) {
  return {
    id: row.id,
    ...inputOf(row),
    revision: row.revision,
    version: row.version,
    approvedUntil: row.approved_until,
    approved: row.approved,
    unit: { id: row.unit_id, name: row.unitName },
    owner: { id: row.owner_id, name: row.ownerName },
    ...standing(varde, caller, row, approvers),
  }
}

function standing(varde: Varde, caller: Caller, row: LineRow, approvers: LineApprovers) {
  const today = dayOf(varde.now())
  const held = standingOf(row, approvers)
  const told: { state: LineState; abilities: LineAbility[] } = {
    state: lineState(held, today),
    abilities: lineAbilities(caller, held, today),
  }
  return told
}

/** One line with its approved versions and every subject it answered. */
export async function viewLine(varde: Varde, caller: Caller, id: string) {
  const { row, approvers } = await loadLine(varde, caller, id)
  const [versions, uses, units, people] = await Promise.all([
    versionsOfLine(varde.db, id),
    usesOfLine(varde.db, id),
    unitNames(varde.db, [row.unit_id]),
    personNames(varde.db, [row.owner_id]),
  ])
  return {
    id,
    ...inputOf(row),
    revision: row.revision,
    version: row.version,
    approvedUntil: row.approved_until,
    unit: { id: row.unit_id, name: units.get(row.unit_id) ?? '' },
    owner: { id: row.owner_id, name: people.get(row.owner_id) ?? null },
    retiredReason: row.retired_reason,
    ...standing(varde, caller, row, approvers),
    approvers,
    versions: versions.map(versionOnWire),
    uses: uses.map((use) => ({
      subject: use.subject,
      number: use.number,
      usedAt: use.usedAt.toISOString(),
      isOld: use.number < (row.version ?? 0),
      toldAt: use.toldAt?.toISOString() ?? null,
      inquiry: mayRead(caller, use) ? shownTo(caller, use.inquiry) : null,
    })),
  }
}

function versionOnWire(row: LineVersionRow) {
  return {
    number: row.number,
    kind: row.kind,
    topic: row.topic,
    texts: row.texts,
    sources: row.sources,
    isPublic: row.is_public,
    expiresOn: row.expires_on,
    approvedAt: row.approved_at.toISOString(),
  }
}

/** A program reads that an inquiry was answered with it, and not whose or where the answer went. */
const shownTo = (caller: Caller, inquiry: LineUse['inquiry']) =>
  inquiry && caller.kind === 'token' ? { ...inquiry, outlet: null, email: null } : inquiry

/** The use itself is everybody's to see; what was asked, and by whom, is for those who read that inquiry. */
function mayRead(caller: Caller, { unitId, ownerId }: LineUse): boolean {
  const unitIds = readsIn(caller)
  return unitIds === null || ownerId === caller.id || (unitId !== null && unitIds.includes(unitId))
}
