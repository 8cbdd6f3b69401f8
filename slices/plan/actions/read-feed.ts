import { translator } from '../../../kit/i18n/translate.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { localTimeOf, shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, unitNames, unitWithBelow } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { hashOfSecret } from '../rules/calendar/feed-secret.ts'
import { calendarText, type FeedEvent } from '../rules/calendar/icalendar.ts'
import { type FeedRow, feedByHash } from '../store/calendar-feeds.ts'
import { dispatchesBetween, type ItemRow, itemsSince, type PlannedRow } from '../store/calendar-items.ts'
import { entryOfDispatch, titled } from './calendar-entries.ts'
import { meetingEvents } from './meeting/meeting-events.ts'

const BACK_DAYS = 90
const CANCELLED_DAYS = 30
const DAY = 86_400_000

/**
 * The calendar behind a secret address, as RFC 5545 writes it: items, dispatches, meetings and one's own follow-ups. What is shared
 * with a unit or an audience holds no private item, nobody's note and nobody's follow-up. Throws `plan.feed-not-found` for an address that does not work, and when its person has left.
 */
export async function readFeed(varde: Varde, secret: string): Promise<string> {
  const { db } = varde
  const now = varde.now()
  const feed = await feedByHash(db, await hashOfSecret(secret))
  const person = feed && (await callerOfPerson(db, feed.person_id, now))
  if (!feed || !person) throw new Failure('not-found', 'plan.feed-not-found')
  const since = shiftDays(localTimeOf(now).slice(0, 10), -BACK_DAYS)
  const cancelledSince = new Date(now.getTime() - CANCELLED_DAYS * DAY)
  const [items, dispatches] = await Promise.all([
    itemsSince(db, varde.mode, since, cancelledSince),
    // A feed is copied into calendars that we know nothing of: what named persons alone may see is never in one.
    dispatchesBetween(db, varde.mode, [new Date(now.getTime() - BACK_DAYS * DAY), null], ''),
  ])
  const unitIds = new Set(feed.unit_id ? await unitWithBelow(db, feed.unit_id) : [])
  const belongs = (one: { unitId: string; ownerId: string; audienceKeys: string[] }) => {
    if (feed.kind === 'mine') return one.ownerId === person.id
    return feed.kind === 'unit' ? unitIds.has(one.unitId) : one.audienceKeys.includes(feed.audience_key!)
  }
  const isMine = feed.kind === 'mine'
  const host = new URL(varde.settings.baseUrl).hostname
  const t = translator(feed.language)
  const make = {
    host,
    base: varde.settings.baseUrl,
    isMine,
    kindName: (kind: string) => t(`plan:calendar.kind.${kind}`),
  }
  const words = {
    meeting: make.kindName('meeting'),
    followUp: (text: string) => t('plan:calendar.feed.follow-up', { text }),
  }
  const meetings =
    feed.kind === 'audience'
      ? []
      : await meetingEvents(db, varde.mode, {
          ...{ person, since, cancelledSince, host, words },
          base: make.base,
          unitIds: isMine ? null : unitIds,
        })
  const events = [
    ...meetings,
    ...items
      .filter((row) => belongs({ unitId: row.unit_id, ownerId: row.owner_id, audienceKeys: row.audience_keys }))
      .filter((row) => isMine || !row.is_private)
      .map((row) => eventOfItem(row, make)),
    ...dispatches
      .filter((row) => belongs({ unitId: row.unit_id, ownerId: row.created_by, audienceKeys: row.audience_keys }))
      .map((row) => eventOfDispatch(titled(row, person, feed.language), make)),
  ]
  return calendarText({ name: await nameOf(varde, feed, t), events })
}

type Make = { host: string; base: string; isMine: boolean; kindName: (kind: string) => string }

function eventOfItem(row: ItemRow, { host, base, isMine, kindName }: Make): FeedEvent {
  return {
    uid: `${row.id}@${host}`,
    sequence: row.revision - 1,
    changedAt: row.updated_at,
    starts: row.starts,
    ends: row.ends,
    recurrence: row.recurrence,
    exceptions: row.exceptions,
    title: row.title,
    place: row.place,
    description: isMine ? row.note : '',
    url: `${base}/plan/kalender?fra=${row.starts.slice(0, 10)}`,
    categories: [kindName(row.kind)],
    isCancelled: row.cancelled_at !== null,
  }
}

function eventOfDispatch(row: PlannedRow, { host, base, kindName }: Make): FeedEvent {
  const { starts, ends } = entryOfDispatch(row, row.starts_at!)
  return {
    uid: `${row.id}@${host}`,
    sequence: row.has_started ? 1 : 0,
    changedAt: row.starts_at!,
    starts,
    ends,
    recurrence: null,
    exceptions: [],
    title: row.title === kindName('dispatch') ? row.title : `${kindName('dispatch')}: ${row.title}`,
    place: '',
    description: '',
    url: `${base}/utsending/${row.id}`,
    categories: [kindName('dispatch')],
    isCancelled: false,
  }
}

async function nameOf(varde: Varde, feed: FeedRow, t: ReturnType<typeof translator>): Promise<string> {
  if (feed.kind === 'mine') return t('plan:calendar.feed.name.mine')
  if (feed.unit_id) {
    const name = (await unitNames(varde.db, [feed.unit_id])).get(feed.unit_id) ?? ''
    return t('plan:calendar.feed.name.unit', { name })
  }
  const [group] = await elementsInForce(varde.db, { keys: [feed.audience_key!] })
  const texts = group?.texts[feed.language] ?? group?.texts.nb
  return t('plan:calendar.feed.name.audience', { name: texts?.title ?? feed.audience_key! })
}
