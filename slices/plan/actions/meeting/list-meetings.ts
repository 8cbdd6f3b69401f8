import type { Caller } from '../../../../kit/kernel/caller.ts'
import { dutiesWith, mayAnywhere } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { listUnits, personNames, unitNames } from '../../../organisation/index.ts'
import { mayWrite } from '../../rules/ability.ts'
import { mayReadMeeting } from '../../rules/meeting/meeting.ts'
import type { MeetingLine, MeetingOptions } from '../../rules/meeting/meeting-view.ts'
import { followUpsOf } from '../../store/follow-ups.ts'
import { holdersOf } from '../../store/holders.ts'
import { allInitiatives } from '../../store/initiatives.ts'
import { allMeetings, decisionsOf, minutesOf } from '../../store/meetings.ts'
import { readableBy } from '../readable-by.ts'
import { standingOfMeeting } from './load-meeting.ts'

/** The meetings that the caller may read, the latest first, and whether they may plan one. */
export async function listMeetings(
  varde: Varde,
  caller: Caller,
): Promise<{ items: MeetingLine[]; abilities: 'plan'[] }> {
  const { db, mode } = varde
  const rows = (await allMeetings(db, mode)).filter((row) => mayReadMeeting(caller, standingOfMeeting(row)))
  const ids = rows.map(({ id }) => id)
  const [decisions, followUps, minutes, people, units] = await Promise.all([
    decisionsOf(db, ids),
    followUpsOf(db, ids),
    minutesOf(db, ids),
    personNames(
      db,
      rows.map((row) => row.chair_id),
    ),
    unitNames(
      db,
      rows.map((row) => row.unit_id),
    ),
  ])
  const items = rows.map(
    (row): MeetingLine => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      title: row.title,
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      chair: { id: row.chair_id, name: people.get(row.chair_id) ?? null },
      place: row.place,
      starts: row.starts,
      ends: row.ends,
      isSeries: row.series_id !== null,
      isMine: row.chair_id === caller.id || row.participant_ids.includes(caller.id),
      decisionCount: decisions.filter((one) => one.meeting_id === row.id).length,
      openFollowUpCount: followUps.filter((one) => one.meeting_id === row.id && one.state === 'open').length,
      version: Math.max(0, ...minutes.filter((one) => one.meeting_id === row.id).map(({ version }) => version)),
    }),
  )
  return { items, abilities: mayAnywhere(caller, 'plan.write') ? ['plan'] : [] }
}

/** What the forms of a meeting need: units, people who read a plan, and initiatives a decision can be about. */
export async function meetingOptions(varde: Varde, caller: Caller): Promise<MeetingOptions> {
  const { db } = varde
  const units = await listUnits(db, { at: varde.now() })
  const [people, readable] = await Promise.all([
    holdersOf(
      db,
      units.map(({ id }) => id),
      dutiesWith('plan.read'),
    ),
    readableBy(varde, caller, await allInitiatives(db)),
  ])
  return {
    units: units.filter(({ id }) => mayWrite(caller, id)).map(({ id, name }) => ({ id, name })),
    people: [
      { id: caller.id, name: caller.name },
      ...people.filter(({ id }) => id !== caller.id).map(({ id, name }) => ({ id, name })),
    ],
    initiatives: readable
      .map(({ initiative }) => initiative)
      .filter(({ state, mode }) => mode === varde.mode && state !== 'stopped' && state !== 'closed')
      .map(({ id, title }) => ({ id, title }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'nb')),
  }
}
