import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadDutyBook, ownerAt } from '../../duty/index.ts'
import { approversFor, unitNames } from '../../organisation/index.ts'
import { readsIn, takesInquiries } from '../rules/inquiry.ts'
import { neverWent } from '../store/advance-copies.ts'
import { answersInReview, factsAsked, inquiriesHeld, nextDeadline, type WaitingInquiry } from '../store/waiting.ts'

const CONTACTS = ['press-contact', 'press-contact-alternate']
/** So long is somebody told that what they gave beforehand never went. */
const TOLD_MS = 7 * 24 * 3_600_000

/**
 * What the press desk waits for from this caller: answers of their own, answers to approve, and facts that the units they
 * answer the press for are asked for; advance copies that they gave and that never went; and when the next answer of the desk is due. Who is not at the desk has what was given to them alone.
 */
export async function pressWaitingFor(varde: Varde, caller: Caller) {
  const { db, mode } = varde
  const isAtDesk = takesInquiries(caller)
  // A person's own units, and not all that lie below them.
  const ownUnits = isAtDesk && caller.unitId ? [caller.unitId] : []
  const answersHere = await answeredBy(varde, caller)
  const [answers, toApprove, facts, next, advances] = await Promise.all([
    inquiriesHeld(db, mode, caller.id, ownUnits),
    approvable(varde, caller),
    answersHere.length > 0 ? factsAsked(db, mode, answersHere) : [],
    nextDeadline(db, mode, caller.id, isAtDesk ? readsIn(caller) : []),
    advancesNeverSent(varde, caller),
  ])
  const names = await unitNames(
    db,
    [...answers, ...toApprove, ...facts].map(({ unitId }) => unitId),
  )
  const unitName = ({ unitId }: WaitingInquiry) => names.get(unitId) ?? ''
  return {
    answers: answers.map((row) => ({ ...row, unitName: unitName(row) })),
    toApprove: toApprove.map((row) => ({ ...row, unitName: unitName(row) })),
    facts: facts.map((row) => ({ ...row, unitName: unitName(row) })),
    advances,
    next,
  }
}

/** One for each text, since the last of its copies: how many outlets did not get it, and never which. */
async function advancesNeverSent(varde: Varde, caller: Caller) {
  const since = new Date(varde.now().getTime() - TOLD_MS)
  const rows = await neverWent(varde.db, varde.mode, { giverId: caller.id, since, reader: readerOf(caller) })
  return [...Map.groupBy(rows, ({ messageId }) => messageId)].map(([messageId, [last, ...others]]) => ({
    messageId,
    title: (last!.editions[last!.language] ?? Object.values(last!.editions)[0])?.title ?? '',
    count: others.length + 1,
    at: last!.at!,
  }))
}

/** Units that the caller answers the press for now, in person or with the desk, of those they read, or have a turn for; and their own where they are a contact, first or second. */
async function answeredBy(varde: Varde, caller: Caller): Promise<string[]> {
  const now = varde.now()
  const at = now.getTime()
  const { book } = await loadDutyBook(varde.db, { from: now, to: new Date(at + 1), duties: ['press-contact'] })
  const reads = readsIn(caller)
  const isContact = caller.duties.some(({ duty }) => CONTACTS.includes(duty))
  return [...(book?.units ?? [])].flatMap(([unitId, { isMinistry }]) => {
    if (isMinistry) return []
    const owner = ownerAt(book!, { unitId, duty: 'press-contact' }, at)
    // Whoever has a turn answers there, whatever they read otherwise.
    if (!(reads === null || reads.includes(unitId))) return owner.personId === caller.id ? [unitId] : []
    const isTheirs = owner.personId === null ? owner.unitId === caller.unitId : owner.personId === caller.id
    return isTheirs || (isContact && unitId === caller.unitId) ? [unitId] : []
  })
}

/** The authority table is asked once for each unit and writers that have something waiting. */
async function approvable(varde: Varde, caller: Caller) {
  const waiting = (await answersInReview(varde.db, varde.mode)).filter(({ writers }) => !writers.includes(caller.id))
  const asked = new Map(waiting.map((one) => [JSON.stringify([one.unitId, one.writers]), one]))
  const mine = new Set<string>()
  for (const [key, { unitId, writers: except }] of asked) {
    const about = { messageKind: 'press-answer', audienceKinds: ['press'], unitId, now: varde.now(), except }
    if ((await approversFor(varde.db, about)).personIds.includes(caller.id)) mine.add(key)
  }
  return waiting.filter(({ unitId, writers }) => mine.has(JSON.stringify([unitId, writers])))
}
