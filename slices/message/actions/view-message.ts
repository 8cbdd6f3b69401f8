import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { awayOnWire, personNames, unitNames } from '../../organisation/index.ts'
import { approvalObstacles } from '../rules/approval.ts'
import { wasOut } from '../rules/message-state.ts'
import type { MessageView, Named } from '../rules/message-view.ts'
import { approvalsOf, versionsOf } from '../store/approvals.ts'
import { revisionLines } from '../store/editions.ts'
import { findCorrectionOf, findMessage, type MessageRow } from '../store/messages.ts'
import { choicesOf, commentsOf, liftsOf } from '../store/remarks.ts'
import { translationRows } from '../store/translations.ts'
import { writersInTurn } from './check-edition-current.ts'
import { readMessage } from './load-message.ts'
import { originView } from './message-origin.ts'
import { translationViews } from './translation-views.ts'
import { approvalView, choiceView, commentView, editionView, liftView, versionView } from './view-records.ts'
import { weighMatter } from './weigh-matter.ts'

/** Everything the editor and the approval page show, with what this caller can do. */
export async function viewMessage(varde: Varde, caller: Caller, messageId: string): Promise<MessageView> {
  const { db } = varde
  const loaded = await readMessage(db, varde, caller, messageId)
  const { message, isAround } = loaded
  const { matter, editions } = await weighMatter(db, message, varde.now())
  const [revisions, approvals, comments, choices, lifts, versions, translations, writers] = await Promise.all([
    revisionLines(db, messageId),
    approvalsOf(db, messageId),
    commentsOf(db, messageId),
    choicesOf(db, messageId),
    liftsOf(db, messageId),
    versionsOf(db, messageId),
    translationRows(db, { messageId }),
    writersInTurn(db, messageId),
  ])
  const people = await personNames(db, [
    message.owner_id,
    ...revisions.map((each) => each.author_id),
    ...editions.flatMap((each) => each.checked_by ?? []),
    ...approvals.flatMap((each) => [each.asked_by, each.decided_by ?? []].flat()),
    ...comments.flatMap((each) => [each.author_id, each.resolved_by ?? []].flat()),
    ...choices.map((each) => each.person_id),
    ...lifts.map((each) => each.lifted_by),
    ...versions.map((each) => each.approved_by),
  ])
  const units = await unitNames(db, [message.unit_id])
  const person = (id: string): Named => ({ id, name: people.get(id) ?? null })
  // Working notes are for those who have it by duty.
  const around = <Row>(rows: Row[]): Row[] => (isAround ? rows : [])
  const perhaps = (id: string | null) => (id === null ? null : person(id))
  const standingOf = new Map(matter.editions.map((standing) => [standing.language, standing]))
  return {
    id: message.id,
    title: message.working_title,
    kind: message.kind,
    state: message.state,
    mode: message.mode,
    unit: { id: message.unit_id, name: units.get(message.unit_id) ?? null },
    owner: person(message.owner_id),
    audienceKinds: message.audience_kinds,
    sourceLanguage: message.source_language,
    settingsRevision: message.settings_revision,
    question: message.question,
    confirm: message.confirm,
    byName: message.by_name,
    byNameGround: message.by_name_ground,
    byNameUntil: message.by_name_until,
    checks: message.checks,
    concerns: message.concerns,
    origin: await originView(db, message),
    ...(await relatives(db, caller, message)),
    wasOut: wasOut({ state: message.state, endedFrom: message.ended_from }),
    withdrawnReason: message.withdrawn_reason,
    heldBy: message.held_by,
    editions: editions.map((edition) => ({
      ...editionView(edition, person),
      isCurrent: standingOf.get(edition.language)?.isCurrent ?? false,
      isUnchecked: standingOf.get(edition.language)?.isUnchecked ?? false,
      isYours: writers.get(edition.language)?.includes(caller.id) ?? false,
      updatedBy: perhaps(revisions.find((line) => line.language === edition.language)?.author_id ?? null),
    })),
    approvals: around(approvals).map((approval) => approvalView(approval, person)),
    comments: around(comments).map((comment) => commentView(comment, person)),
    choices: around(choices).map((choice) => choiceView(choice, person)),
    lifts: around(lifts).map((lift) => liftView(lift, person)),
    versions: versions.map((version) => versionView(version, person)),
    translations: await translationViews(db, caller, around(translations)),
    isAround,
    abilities: loaded.abilities,
    obstacles: approvalObstacles(matter),
    approvers: loaded.approvers.waiting,
    awayApprovers: awayOnWire(loaded.approvers),
    isOwn: loaded.verdict === 'own',
  }
}

async function relatives(
  db: Database,
  caller: Caller,
  message: MessageRow,
): Promise<Pick<MessageView, 'corrects' | 'correctedBy'>> {
  const found = await Promise.all([
    message.corrects_id ? findMessage(db, message.corrects_id) : null,
    findCorrectionOf(db, message.id),
  ])
  const hidden = await hiddenFrom(
    db,
    caller,
    found.flatMap((one) => one?.id ?? []),
  )
  const [old, correction] = found.map((one) => (one && !hidden.has(one.id) ? one : null))
  return {
    corrects: old ? { id: old.id, title: old.working_title } : null,
    correctedBy: correction ? { id: correction.id, title: correction.working_title, state: correction.state } : null,
  }
}
