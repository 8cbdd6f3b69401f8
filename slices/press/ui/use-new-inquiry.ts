import { useKept } from '../../../kit/ui/use-kept.ts'
import type { InquiryChannel, InquiryKind } from '../rules/inquiry.ts'
import { detailsOf, type KindDetails } from '../rules/kind-details.ts'
import { languageOf } from '../rules/letter.ts'
import { askerOf, contactOf, topicOfQuestion } from '../rules/new-inquiry.ts'
import { spokenDeadline } from '../rules/spoken-deadline.ts'
import { type InquiryDraft, type KnownAsker, useSuggestion } from './new-data.ts'
import type { UnitChoice } from './unit-suggestion.tsx'

export type NewInquiry = {
  details: KindDetails
  /** Who gets a request for documents. */
  office: string
  question: string
  who: string
  /** Who was picked of those we know, kept as one thing with what it may be empty of. */
  asker: { known: KnownAsker | null }
  contact: string
  due: string
  /** Null until a person chooses: the text's own kind until then. */
  kind: InquiryKind | null
  channel: InquiryChannel
  unit: UnitChoice
}

const FIRST: NewInquiry = {
  question: '',
  who: '',
  asker: { known: null },
  contact: '',
  due: '',
  kind: null,
  channel: 'phone',
  unit: { way: 'later', unitId: '' },
  details: {},
  office: '',
}

/** The quick form's state: what is written, what the text seems to be, and the draft that is sent. It stays on this device until it is taken in. */
export function useNewInquiry(now: Date) {
  const { form, wasKept, write, drop } = useKept('presse.ny', () => FIRST)
  const { known } = form.asker
  const suggestion = useSuggestion(form.question).data
  const kind = form.kind ?? (form.question.trim() ? suggestion?.kind : undefined) ?? 'question'
  const office = form.office || (suggestion?.office ?? '')
  const due = spokenDeadline(form.due, now)
  const isRequest = kind === 'access-request'
  const faults = {
    question: form.question.trim() === '',
    due: form.due.trim() !== '' && due === null,
    unit: form.unit.way === 'other' && form.unit.unitId === '',
    office: isRequest && office.trim() === '',
  }
  const asker = known ? { journalistName: known.journalist, outletName: known.outlet } : askerOf(form.who)
  const draft: InquiryDraft = {
    kind,
    channel: form.channel,
    topic: topicOfQuestion(form.question),
    question: form.question.trim(),
    language: languageOf(form.question),
    dueAt: due?.toISOString() ?? null,
    unitId: form.unit.unitId || null,
    journalistId: known?.journalistId ?? null,
    ...asker,
    ...contactOf(form.contact),
    details: detailsOf(kind, form.details),
    handTo: isRequest ? office.trim() : null,
  }
  return {
    form,
    wasKept,
    drop,
    set: write,
    kind,
    office,
    suggestion,
    faults,
    isWhole: !Object.values(faults).some(Boolean),
    draft,
  }
}
