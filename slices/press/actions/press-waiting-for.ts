import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadDutyBook, ownerAt } from '../../duty/index.ts'
import { approversFor, unitNames } from '../../organisation/index.ts'
import { readsIn, takesInquiries } from '../rules/inquiry.ts'
import { answersInReview, factsAsked, inquiriesHeld, nextDeadline, type WaitingInquiry } from '../store/waiting.ts'

const CONTACTS = ['press-contact', 'press-contact-alternate']

/**
 * What the press desk waits for from this caller: answers of their own, answers to approve, and facts that the units they
 * answer the press for are asked for; and when the next answer of the desk is due. Who is not at the desk has what was given to them alone.
 */
export async function pressWaitingFor(varde: Varde, caller: Caller) {
  const { db, mode } = varde
  const isAtDesk = takesInquiries(caller)
  // A person's own units, and not all that lie below them.
  const ownUnits = isAtDesk && caller.unitId ? [caller.unitId] : []
  const answersHere = await answeredBy(varde, caller)
  const [answers, toApprove, facts, next] = await Promise.all([
    inquiriesHeld(db, mode, caller.id, ownUnits),
    approvable(varde, caller),
    answersHere.length > 0 ? factsAsked(db, mode, answersHere) : [],
    nextDeadline(db, mode, caller.id, isAtDesk ? readsIn(caller) : []),
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
    next,
  }
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
