import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayDecide } from '../../../kit/kernel/may-decide.ts'
import { may, mayAnywhere, unitsWhere } from '../../../kit/kernel/rights/may.ts'

/**
 * question: answered as we answer. written-questions [bestilling]: a list that wants its answers in writing. quote-check
 * [sitatsjekk], right-of-reply [tilsvar]: the press's own rules, with the press's own clock. filming: permission to film,
 * or to interview somebody in custody. access-request [innsyn]: no press question; it goes to those who keep the documents.
 */
export const INQUIRY_KINDS = [
  'question',
  'written-questions',
  'quote-check',
  'right-of-reply',
  'filming',
  'access-request',
] as const
export type InquiryKind = (typeof INQUIRY_KINDS)[number]

/** Lists of the desk. */
export const INQUIRY_VIEWS = ['open', 'mine', 'new', 'answered-today', 'all'] as const
export type InquiryView = (typeof INQUIRY_VIEWS)[number]

export const INQUIRY_CHANNELS = ['phone', 'email', 'web', 'in-person'] as const
export type InquiryChannel = (typeof INQUIRY_CHANNELS)[number]

/**
 * new: nobody has decided whose case it is. working: somebody works on the answer. in-review: it waits for approval.
 * approved: it may be sent. answered: it is out. handed-over: another office has it. closed: nobody needs an answer.
 */
export const INQUIRY_STATES = ['new', 'working', 'in-review', 'approved', 'answered', 'handed-over', 'closed'] as const
export type InquiryState = (typeof INQUIRY_STATES)[number]

export const OPEN_STATES: readonly InquiryState[] = ['new', 'working', 'in-review', 'approved']
export const isOpen = (state: InquiryState) => OPEN_STATES.includes(state)

export const INQUIRY_ABILITIES = [
  'route',
  'write',
  'ask-source',
  'ask-approval',
  'approve',
  'send',
  'share',
  'close',
  'reopen',
  'place',
] as const
export type InquiryAbility = (typeof INQUIRY_ABILITIES)[number]

export type InquiryStanding = {
  unitId: string
  ownerId: string | null
  state: InquiryState
  kind: InquiryKind
  hasText: boolean
  /** Everybody who has written the text that stands there since it was approved; nobody when the inquiry has been over since. */
  writers: readonly string[]
  /** Every word of it is an approved line: then nobody need approve it again. */
  isLinesAlone: boolean
  isShared: boolean
  /** Who may approve it now, by the authority table. */
  approverIds: readonly string[]
}

/** The units whose inquiries a caller reads; null for all. An inquiry that one owns or is asked about is read as well. */
export const readsIn = (caller: Caller): string[] | null => unitsWhere(caller, 'press.handle')

export const takesInquiries = (caller: Caller) => mayAnywhere(caller, 'press.handle')

/** The line answers for its own; nobody approves what they wrote themselves; what is out is never written anew. */
export function inquiryAbilities(caller: Caller, inquiry: InquiryStanding): InquiryAbility[] {
  const works = caller.id === inquiry.ownerId || may(caller, 'press.handle', inquiry.unitId)
  const open = isOpen(inquiry.state)
  const isRequest = inquiry.kind === 'access-request'
  const verdict = mayDecide({ personId: caller.id, writerIds: inquiry.writers, approverIds: inquiry.approverIds })
  const can: Record<InquiryAbility, boolean> = {
    route: works && open,
    write: works && open && !isRequest,
    'ask-source': works && open && !isRequest,
    // A text whose writer is forgotten is written anew first: else its writer might approve it.
    'ask-approval': works && inquiry.state === 'working' && inquiry.hasText && inquiry.writers.length > 0,
    approve: inquiry.state === 'in-review' && verdict === 'yes',
    send:
      works &&
      inquiry.hasText &&
      (inquiry.state === 'approved' || (inquiry.state === 'working' && inquiry.isLinesAlone)),
    share: inquiry.state === 'answered' && !inquiry.isShared && may(caller, 'press.share-answer', inquiry.unitId),
    close: works && open,
    reopen: works && !open,
    place: works,
  }
  return INQUIRY_ABILITIES.filter((ability) => can[ability])
}
