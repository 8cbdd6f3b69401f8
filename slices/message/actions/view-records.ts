import type {
  ApprovalView,
  ChoiceView,
  CommentView,
  EditionView,
  LiftView,
  Named,
  VersionView,
} from '../rules/message-view.ts'
import type { ApprovalRow, VersionRow } from '../store/approvals.ts'
import type { EditionRow } from '../store/editions.ts'
import type { ChoiceRow, CommentRow, LiftRow } from '../store/remarks.ts'

/** From rows to what the browser reads; `person` gives an id its name. */
type PersonOf = (id: string) => Named

const iso = (at: Date | null) => at?.toISOString() ?? null
const perhaps = (id: string | null, person: PersonOf) => (id === null ? null : person(id))

export function editionView(
  edition: EditionRow,
  person: PersonOf,
): Omit<EditionView, 'isCurrent' | 'isUnchecked' | 'isYours' | 'updatedBy'> {
  return {
    language: edition.language,
    title: edition.title,
    body: edition.body,
    revision: edition.revision,
    sourceRevision: edition.source_revision,
    checkedAt: iso(edition.checked_at),
    checkedBy: perhaps(edition.checked_by, person),
    updatedAt: edition.updated_at.toISOString(),
  }
}

export function approvalView(approval: ApprovalRow, person: PersonOf): ApprovalView {
  return {
    id: approval.id,
    askedBy: person(approval.asked_by),
    askedAt: approval.asked_at.toISOString(),
    decision: approval.decision,
    decidedBy: perhaps(approval.decided_by, person),
    decidedAt: iso(approval.decided_at),
    insteadOf: approval.instead_of,
    reason: approval.reason,
    principles: approval.principles && {
      editionId: approval.strategy_edition_id!,
      answers: approval.principles,
    },
  }
}

export function commentView(comment: CommentRow, person: PersonOf): CommentView {
  return {
    id: comment.id,
    language: comment.language,
    block: comment.block,
    quote: comment.quote,
    text: comment.text,
    author: person(comment.author_id),
    createdAt: comment.created_at.toISOString(),
    resolvedBy: perhaps(comment.resolved_by, person),
    resolvedAt: iso(comment.resolved_at),
  }
}

export function choiceView(choice: ChoiceRow, person: PersonOf): ChoiceView {
  return {
    language: choice.language,
    findingId: choice.finding_id,
    check: choice.finding_check,
    excerpt: choice.excerpt,
    choice: choice.choice,
    replacement: choice.replacement,
    reason: choice.reason,
    person: person(choice.person_id),
    at: choice.at.toISOString(),
  }
}

export function liftView(lift: LiftRow, person: PersonOf): LiftView {
  return {
    language: lift.language,
    findingId: lift.finding_id,
    check: lift.finding_check,
    legalBasisKey: lift.legal_basis_key,
    reason: lift.reason,
    liftedBy: person(lift.lifted_by),
    liftedAt: lift.lifted_at.toISOString(),
  }
}

export function versionView(version: VersionRow, person: PersonOf): VersionView {
  return {
    id: version.id,
    number: version.number,
    fingerprint: version.fingerprint,
    approvedBy: person(version.approved_by),
    approvedAt: version.approved_at.toISOString(),
    withdrawnAt: iso(version.withdrawn_at),
  }
}
