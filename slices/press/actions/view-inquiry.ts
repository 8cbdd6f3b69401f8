import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { handledCase } from '../../cases/index.ts'
import { unitById } from '../../organisation/index.ts'
import type { InquiryChannel } from '../rules/inquiry.ts'
import { peopleNamed, publicationOf } from '../store/inquiries.ts'
import { earlierOf } from '../store/inquiry-list.ts'
import { attachmentsOf, lettersOf } from '../store/letters.ts'
import { linesOfSubject } from '../store/line-uses.ts'
import { findJournalist, findOutlet, namesakeOf } from '../store/registers.ts'
import { answerOnWire, inquiryFacts, lettersOnWire, linesOnWire, sourcesOnWire } from './inquiry-on-wire.ts'
import { loadInquiry } from './load-inquiry.ts'

const EARLIER = 5

/** One inquiry with its whole course. Throws `press.inquiry-not-found`, also to those who may not read it. */
export async function viewInquiry(varde: Varde, caller: Caller, id: string) {
  const loaded = await loadInquiry(varde, caller, id)
  const { inquiry, answer, approvers, abilities } = loaded
  const { db, mode } = varde
  const about = { mode, journalistId: inquiry.journalist_id, outletId: inquiry.outlet_id, except: id, limit: EARLIER }
  const [journalist, outlet, letters, files, lines, earlier, people, unit, ownerUnit, file] = await Promise.all([
    inquiry.journalist_id ? findJournalist(db, mode, inquiry.journalist_id) : null,
    inquiry.outlet_id ? findOutlet(db, inquiry.outlet_id) : null,
    lettersOf(db, id),
    attachmentsOf(db, id),
    linesOfSubject(db, id),
    earlierOf(db, about),
    peopleNamed(db, [inquiry.owner_id, answer?.approved_by ?? null]),
    unitById(db, inquiry.unit_id),
    unitById(db, inquiry.owner_unit_id),
    inquiry.case_id ? handledCase(db, caller, inquiry.case_id) : null,
  ])
  const nameOf = (personId: string | null) => (personId === null ? null : (people.get(personId)?.name ?? null))
  return {
    ...inquiryFacts(inquiry),
    unit: { id: inquiry.unit_id, name: unit?.name ?? '' },
    owner: {
      personId: inquiry.owner_id,
      name: nameOf(inquiry.owner_id),
      unitId: inquiry.owner_unit_id,
      unitName: ownerUnit?.name ?? '',
      isYou: inquiry.owner_id === caller.id,
    },
    journalist: journalist && { id: journalist.id, name: journalist.name },
    namesake: journalist && isSelfSaid(inquiry.channel) ? await namesakeOf(db, journalist) : null,
    outlet: outlet && { id: outlet.id, name: outlet.name },
    replyEmail: inquiry.reply_email,
    replyPhone: inquiry.reply_phone,
    permission: inquiry.permission,
    details: inquiry.details,
    answer: answerOnWire(loaded, nameOf),
    sources: sourcesOnWire(loaded),
    letters: lettersOnWire(letters, files),
    lines: linesOnWire(lines),
    earlier: earlier.map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })),
    publication: inquiry.message_id ? await publicationOnWire(varde, inquiry.message_id) : null,
    approvers: approvers.map((one) => ({ ...one, isYou: one.personId === caller.id })),
    case: file && { id: file.id, number: file.number, title: file.title, state: file.state },
    // What stands in a case that is not for the caller's eyes is not moved by them.
    abilities: inquiry.case_id && !file ? abilities.filter((one) => one !== 'place') : abilities,
  }
}

/** Came as somebody says it of themselves. */
const isSelfSaid = (channel: InquiryChannel) => channel === 'web' || channel === 'email'

async function publicationOnWire(varde: Varde, messageId: string) {
  const found = await publicationOf(varde.db, messageId)
  return {
    messageId,
    releasedAt: found?.releasedAt.toISOString() ?? null,
    isCorrected: (found?.correctedBy ?? null) !== null,
    isWithdrawn: (found?.withdrawnAt ?? null) !== null,
  }
}
