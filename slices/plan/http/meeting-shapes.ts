import { z } from 'zod'
import { AGENDA_SOURCES, type DueItem } from '../rules/meeting/agenda.ts'
import { FOLLOW_UP_STATES, type FollowUpLine } from '../rules/meeting/follow-up.ts'
import { MEETING_ABILITIES, MEETING_KINDS, MEETING_STATES, type MeetingInput } from '../rules/meeting/meeting.ts'
import type {
  FrozenMinutes,
  MeetingLine,
  MeetingOptions,
  MeetingView,
  ReadMinutes,
} from '../rules/meeting/meeting-view.ts'
import { type MeetingSeries, MOST_MEETINGS } from '../rules/meeting/series.ts'
import { STATUSES } from '../rules/status.ts'
import { named } from './initiative-shapes.ts'

/** Shapes on the wire. Times of meetings are the wall clock in Norway, `YYYY-MM-DDTHH:MM`. */
const clock = z.string().max(16)
const kind = z.enum(MEETING_KINDS)
const titled = z.object({ id: z.string(), title: z.string() })

export const meetingInput = z.object({
  kind,
  title: z.string().max(200),
  unitId: z.string(),
  chairId: z.string(),
  participantIds: z.array(z.string()).max(100),
  place: z.string().max(200),
  starts: clock,
  ends: clock,
}) satisfies z.ZodType<MeetingInput>
export const meetingSeries = z.object({
  every: z.enum(['week', 'month']),
  interval: z.number().int().min(1).max(12),
  count: z.number().int().min(2).max(MOST_MEETINGS),
}) satisfies z.ZodType<MeetingSeries>

export const meetingLine = z.object({
  id: z.string(),
  kind,
  state: z.enum(MEETING_STATES),
  title: z.string(),
  unit: named,
  chair: named,
  place: z.string(),
  starts: z.string(),
  ends: z.string(),
  isSeries: z.boolean(),
  isMine: z.boolean(),
  decisionCount: z.number().int(),
  openFollowUpCount: z.number().int(),
  version: z.number().int(),
}) satisfies z.ZodType<MeetingLine>

export const followUpLine = z.object({
  id: z.string(),
  text: z.string(),
  owner: named,
  unit: named,
  dueOn: z.string(),
  state: z.enum(FOLLOW_UP_STATES),
  meeting: titled.nullable(),
  initiative: titled.nullable(),
  note: z.string(),
  noteBy: z.string().nullable(),
  noteAt: z.string().nullable(),
  mayMark: z.boolean(),
}) satisfies z.ZodType<FollowUpLine>

const source = z.enum(AGENDA_SOURCES)
const due = z.object({
  source: z.enum(['off-course', 'decision', 'evaluation', 'follow-ups', 'calendar']),
  subjectId: z.string().nullable(),
  title: z.string(),
  why: z.object({
    status: z.enum(STATUSES).nullable(),
    reason: z.string(),
    count: z.number().int(),
    isApproval: z.boolean(),
  }),
}) satisfies z.ZodType<DueItem>

const minutesVersion = z.object({
  version: z.number().int(),
  frozenAt: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  fingerprint: z.string(),
})

export const meetingView = z.object({
  id: z.string(),
  kind,
  state: z.enum(MEETING_STATES),
  title: z.string(),
  unit: named,
  chair: named,
  participants: z.array(named),
  present: z.array(named),
  othersPresent: z.string(),
  place: z.string(),
  starts: z.string(),
  ends: z.string(),
  laterInSeries: z.number().int(),
  isSeries: z.boolean(),
  cancelledReason: z.string().nullable(),
  stamp: z.number().int(),
  agenda: z.array(
    z.object({
      id: z.string().nullable(),
      source,
      subjectId: z.string().nullable(),
      title: z.string(),
      due: due.nullable(),
      minutes: z.string(),
      revision: z.number().int(),
      writtenBy: z.string().nullable(),
      writtenAt: z.string().nullable(),
      decisions: z.array(
        z.object({ id: z.string(), text: z.string(), decidedBy: named, initiative: titled.nullable() }),
      ),
      followUps: z.array(followUpLine),
    }),
  ),
  versions: z.array(minutesVersion),
  abilities: z.array(z.enum(MEETING_ABILITIES)),
}) satisfies z.ZodType<MeetingView>

export const meetingOptions = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  initiatives: z.array(titled),
}) satisfies z.ZodType<MeetingOptions>

const frozen = z.object({
  kind,
  title: z.string(),
  unitName: z.string(),
  starts: z.string(),
  ends: z.string(),
  place: z.string(),
  chairId: z.string(),
  presentIds: z.array(z.string()),
  othersPresent: z.string(),
  items: z.array(
    z.object({
      source,
      title: z.string(),
      due: due.nullable(),
      minutes: z.string(),
      decisions: z.array(
        z.object({ text: z.string(), decidedById: z.string(), initiativeTitle: z.string().nullable() }),
      ),
      followUps: z.array(z.object({ text: z.string(), ownerId: z.string(), dueOn: z.string(), state: z.string() })),
    }),
  ),
}) satisfies z.ZodType<FrozenMinutes>
export const readMinutes = minutesVersion.extend({
  content: frozen,
  names: z.record(z.string(), z.string()),
}) satisfies z.ZodType<ReadMinutes>
