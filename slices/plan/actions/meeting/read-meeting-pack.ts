import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { packPath } from '../../../../kit/settings/pack-file.ts'
import { AGENDA_SOURCES } from '../../rules/meeting/agenda.ts'
import { MEETING_KINDS } from '../../rules/meeting/meeting.ts'
import { packTime } from '../read-calendar-pack.ts'
import { days } from '../read-pack.ts'

/** The invented meetings of the demo; demo installations alone read them. */
const FILE = packPath('demo', 'meetings.yaml')

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
/** A duty in the meeting's unit, or in the nearest unit above. */
const duty = z.enum(DUTIES)

const item = z.strictObject({
  source: z.enum(AGENDA_SOURCES).default('own'),
  title: z.string().default(''),
  /** Key of an initiative of plan.yaml. */
  initiative: key.optional(),
  minutes: z.string().default(''),
  decisions: z.array(z.strictObject({ text, by: duty })).default([]),
  followUps: z.array(z.strictObject({ text, owner: duty, due: days, done: text.optional() })).default([]),
})

const meeting = z.strictObject({
  key,
  kind: z.enum(MEETING_KINDS),
  title: text,
  unit: key,
  chair: duty,
  participants: z.array(duty).default([]),
  place: z.string().default(''),
  ...packTime,
  at: z.string().regex(/^\d\d:\d\d$/),
  minutes: z.number().int().min(10).max(600).default(60),
  /** Only a meeting before the week of filling can have been held. */
  isHeld: z.boolean().default(false),
  items: z.array(item).default([]),
  /** How many more there are, with so many weeks between. */
  again: z.strictObject({ weeks: z.number().int().min(1), count: z.number().int().min(1).max(20) }).optional(),
})

/** `packs/demo/meetings.yaml`. Everything in it is invented; people are named by duty. */
export const meetingPackFile = z.strictObject({ version: z.literal(1), meetings: z.array(meeting).default([]) })
export type MeetingPack = z.infer<typeof meetingPackFile>
export type PackMeeting = MeetingPack['meetings'][number]

/** Reads the demo's meetings. Throws (zod) when the file has another shape. */
export async function readMeetingPack(file = FILE): Promise<MeetingPack> {
  return meetingPackFile.parse(parse(await readFile(file, 'utf8')))
}
