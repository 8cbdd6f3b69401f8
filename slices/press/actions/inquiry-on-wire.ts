import type { InquiryRow } from '../store/inquiries.ts'
import type { attachmentsOf, lettersOf } from '../store/letters.ts'
import type { linesOfSubject } from '../store/line-uses.ts'
import type { LoadedInquiry } from './load-inquiry.ts'

type Found<Read extends (...asked: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Read>>
type NameOf = (personId: string | null) => string | null

/** An inquiry's own facts, in the list and on its page. */
export function inquiryFacts(inquiry: InquiryRow) {
  return {
    id: inquiry.id,
    number: inquiry.number,
    kind: inquiry.kind,
    channel: inquiry.channel,
    state: inquiry.state,
    topic: inquiry.topic,
    question: inquiry.question,
    language: inquiry.language,
    isRouted: inquiry.routed_at !== null,
    suggestedBy: inquiry.suggested_by,
    receivedAt: inquiry.received_at.toISOString(),
    dueAt: inquiry.due_at.toISOString(),
    warned: inquiry.warned,
    reopenedAt: inquiry.reopened_at?.toISOString() ?? null,
    reopenedReason: inquiry.reopened_reason,
    handedTo: inquiry.handed_to,
    closedReason: inquiry.closed_reason,
    answeredAt: inquiry.answered_at?.toISOString() ?? null,
    answeredBy: inquiry.answered_by,
    messageId: inquiry.message_id,
  }
}

export const answerOnWire = ({ answer, isLinesAlone }: LoadedInquiry, nameOf: NameOf) =>
  answer && {
    text: answer.text,
    language: answer.language,
    sources: answer.sources,
    lineIds: answer.line_ids,
    revision: answer.revision,
    writtenAt: answer.written_at.toISOString(),
    approvedBy: nameOf(answer.approved_by),
    approvedAt: answer.approved_at?.toISOString() ?? null,
    returnedReason: answer.returned_reason,
    isLinesAlone,
  }

/** What units were asked for, and whether the caller is one of those who may reply. */
export function sourcesOnWire({ sources, givesFor }: LoadedInquiry) {
  return sources.map((source) => ({
    id: source.id,
    unit: { id: source.unit_id, name: source.unitName },
    ask: source.ask,
    dueAt: source.due_at.toISOString(),
    reply: source.reply,
    repliedAt: source.replied_at?.toISOString() ?? null,
    mayReply: source.replied_at === null && givesFor.includes(source.unit_id),
  }))
}

/** The thread, each letter with the files that came with it. */
export const lettersOnWire = (letters: Found<typeof lettersOf>, files: Found<typeof attachmentsOf>) =>
  letters.map((letter) => ({
    id: letter.id,
    kind: letter.kind as 'incoming' | 'answer',
    address: letter.address,
    name: letter.name,
    subject: letter.subject,
    text: letter.text,
    at: letter.at.toISOString(),
    state: letter.state,
    attachments: files
      .filter((file) => file.letterId === letter.id)
      .map(({ id, name, mediaType, size, refused }) => ({ id, name, mediaType, size, refused })),
  }))

export const linesOnWire = (lines: Found<typeof linesOfSubject>) =>
  lines.map((line) => ({
    id: line.lineId,
    topic: line.topic,
    number: line.number,
    isOld: line.newest > line.number,
    toldAt: line.toldAt?.toISOString() ?? null,
  }))
