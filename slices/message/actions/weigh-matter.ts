import type { Database } from '../../../kit/db/database.ts'
import { dayOf, readKnownPublic } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import type { ApprovalMatter, EditionStanding } from '../rules/approval.ts'
import { isEmptyText } from '../rules/body.ts'
import { byNameFault } from '../rules/by-name.ts'
import { stopsBeside, stopsOf } from '../rules/edition-findings.ts'
import type { Finding } from '../rules/finding.ts'
import { lacksRole } from '../rules/stated-role.ts'
import { groundsOn } from '../store/by-name.ts'
import { type EditionRow, editionsOf } from '../store/editions.ts'
import type { MessageRow } from '../store/messages.ts'
import { liftsOf } from '../store/remarks.ts'

export type WeighedMatter = { matter: ApprovalMatter; editions: EditionRow[]; openStops: Map<string, Finding[]> }

/** Everything an approval depends on, with the stops found anew in the text as it stands. */
export async function weighMatter(db: Database, message: MessageRow, now: Date): Promise<WeighedMatter> {
  const [editions, lifts, known, roles, grounds] = await Promise.all([
    editionsOf(db, message.id),
    liftsOf(db, message.id),
    readKnownPublic(db, now),
    elementsInForce(db, { kinds: ['role'] }),
    groundsOn(db, dayOf(now)),
  ])
  const source = editions.find((edition) => edition.language === message.source_language)
  const { source_language: sourceLanguage, question, by_name_reason: byNameReason } = message
  const beside = { sourceLanguage, question, byNameReason }
  const openStops = new Map(
    editions.map((edition) => {
      const lifted = lifts.filter((lift) => lift.language === edition.language).map((lift) => lift.finding_id)
      const stops = [...stopsOf(edition, known), ...stopsBeside(edition.language, beside, known)]
      return [edition.language, stops.filter((stop) => !lifted.includes(stop.id))]
    }),
  )
  const standings = editions.map(
    (edition): EditionStanding => ({
      language: edition.language,
      isSource: edition.language === message.source_language,
      isEmpty: isEmptyText(edition.title, edition.body),
      isCurrent:
        edition.language === message.source_language ||
        (edition.source_revision === source?.revision && edition.checked_revision === edition.revision),
      isUnchecked: edition.follows_revision !== null && edition.follows_revision === source?.revision,
      openStops: openStops.get(edition.language)?.length ?? 0,
    }),
  )
  const matter: ApprovalMatter = {
    editions: standings,
    checks: message.checks,
    question: message.question,
    byName: message.by_name,
    byNameFault: byNameFault(
      {
        ...{ byName: message.by_name, ground: message.by_name_ground, until: message.by_name_until },
        audienceKinds: message.audience_kinds,
      },
      grounds.map(({ key }) => key),
      dayOf(now),
    ),
    lacksRole: lacksRole(
      { kind: message.kind, roleKey: message.role_key },
      roles.map(({ key }) => key),
    ),
  }
  return { matter, editions, openStops }
}
