import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { ACCREDITATION_DAYS } from '../rules/accreditation.ts'
import { occasionState, takesArrivals } from '../rules/occasion.ts'
import { keepsOccasion, occasionUnits, seesOccasion } from '../rules/occasion-right.ts'
import { readsRoom } from '../rules/room-right.ts'
import { accreditationsOf, refusedLetters } from '../store/accreditations.ts'
import { findOccasion, type ListedOccasion, listOccasions } from '../store/occasions.ts'
import { hiddenOccasions, isOccasionHidden } from './hidden-occasions.ts'
import { pickTexts } from './pick-texts.ts'

/** Everything the press is asked to come to that is public or the caller's to keep, the next one first. Throws `press.room-not-yours`. */
export async function viewOccasions(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const [rows, texts] = await Promise.all([listOccasions(varde.db, varde.mode), pickTexts(varde, caller)])
  const [now, hidden] = [varde.now(), await hiddenOccasions(varde.db, caller, rows)]
  return {
    occasions: rows.filter((row) => isTheirs(caller, row) && !hidden(row)).map((row) => lineOf(row, now)),
    texts,
    units: occasionUnits(caller),
    mayKeep: occasionUnits(caller)?.length !== 0,
  }
}

/**
 * One of them, and who has asked to come when the caller decides on that. Throws `press.room-not-yours`,
 * `press.occasion-not-found`.
 */
export async function viewOccasion(varde: Varde, caller: Caller, id: string) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const row = await findOccasion(varde.db, varde.mode, id)
  if (!row || !isTheirs(caller, row) || (await isOccasionHidden(varde.db, caller, row)))
    throw new Failure('not-found', 'press.occasion-not-found')
  const mayKeep = keepsOccasion(caller, row.unit_id)
  const [asked, refused] = mayKeep
    ? await Promise.all([accreditationsOf(varde.db, id), refusedLetters(varde.db, id)])
    : [[], new Set<string>()]
  return {
    ...lineOf(row, varde.now()),
    language: row.language,
    href: row.href,
    openTo: row.open_to,
    seats: row.seats,
    messageId: row.message_id,
    notes: row.notes,
    movedFrom: row.moved_from?.toISOString() ?? null,
    movedPlace: row.moved_place,
    mayKeep,
    takesArrivals: takesArrivals({ cancelledAt: row.cancelled_at, startsAt: row.starts_at }, varde.now().getTime()),
    keptDays: await retentionDays(varde.db, 'accreditation', ACCREDITATION_DAYS),
    texts: row.texts,
    choices: mayKeep ? await pickTexts(varde, caller) : [],
    requests: asked.map(({ id: one, name, outlet, email, equipment, state, reason, asked_at, came_at }) => ({
      ...{ id: one, name, outlet, email, equipment, state, reason },
      askedAt: asked_at.toISOString(),
      isUnreachable: refused.has(one),
      cameAt: came_at?.toISOString() ?? null,
    })),
  }
}

const isTheirs = (caller: Caller, { unit_id: unitId, isPublic }: ListedOccasion) =>
  seesOccasion(caller, { unitId, isPublic })

function lineOf(row: ListedOccasion, now: Date) {
  const about = {
    publicFrom: row.public_from?.getTime() ?? null,
    isPublic: row.isPublic,
    isCancelled: row.cancelled_at !== null,
    endsAt: row.ends_at.getTime(),
  }
  return {
    id: row.id,
    kind: row.kind,
    state: occasionState(about, now.getTime()),
    titles: Object.fromEntries(Object.entries(row.texts).map(([tag, text]) => [tag, text?.title ?? ''])),
    unit: { id: row.unit_id, name: row.unitName },
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    accreditBy: row.accredit_by?.toISOString() ?? null,
    publicFrom: row.public_from?.toISOString() ?? null,
    asked: row.asked,
    accepted: row.accepted,
  }
}
