import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { demoAccounts } from '../../../slices/access/index.ts'
import type { DemoClock } from './demo-clock.ts'
import { type DemoHand, signInDemo } from './demo-hand.ts'
import { momentAfter, momentBack } from './past-moment.ts'
import { receivePast, untilClosed } from './past-receipts.ts'
import { playReports } from './past-reports.ts'
import { playTranslations } from './past-translations.ts'
import { type PastMessage, readPastWeeks } from './past-weeks.ts'
import { readEditions, writeEditions, writePast } from './past-writing.ts'

type Cast = { adviser: DemoHand; director: DemoHand; leader: DemoHand; poster: DemoHand }
const HOUR_MS = 3_600_000

/**
 * Plays the invented weeks before the demo begins: writing, approval, dispatch, what came back, a correction, reports of it, and drafts that are being translated, through the same
 * routes and workers as ever, with the clock put back. The work must have been started. The clock is right again afterwards.
 */
export async function playPast(varde: Varde, web: Web, clock: DemoClock): Promise<number> {
  const messages = await readPastWeeks()
  const start = new Date()
  const cast = await signInCast(varde, web)
  try {
    for (const message of messages) await playMessage({ varde, cast, clock, start }, message)
    await playReports(cast.adviser, clock, start)
    await playTranslations(cast, clock, start)
  } finally {
    clock.setTo(null)
    for (const hand of Object.values(cast)) await hand.signOut()
  }
  return messages.length
}

type Play = { varde: Varde; cast: Cast; clock: DemoClock; start: Date }

async function playMessage({ varde, cast, clock, start }: Play, message: PastMessage): Promise<void> {
  const { adviser } = cast
  const approver = cast[message.approver]
  const out = momentBack(start, message)
  clock.setTo(new Date(out.getTime() - 2 * HOUR_MS))
  const { id } = await adviser.send<{ id: string }>('POST', '/api/messages', {
    unitId: `unt_${message.unit}`,
    kind: message.kind,
    audienceKinds: message.audienceKinds,
    language: Object.keys(message.editions)[0],
    title: Object.values(message.editions)[0]!.title,
  })
  await writePast(adviser, id, message)
  const versionId = await approvePast({ adviser, approver }, id, () => clock.setTo(new Date(out.getTime() - HOUR_MS)))
  clock.setTo(out)
  const dispatchId = await sendOut(adviser, '/api/dispatches', { versionId, waves: message.waves.map(waveOf) })
  await untilClosed(varde, adviser, dispatchId)
  await receivePast({ varde, clock, cast, until: start }, dispatchId, message)
  if (!message.correction) return
  const again = momentAfter(out, momentBack(start, message.correction))
  clock.setTo(new Date(again.getTime() - HOUR_MS))
  const correction = await adviser.send<{ id: string }>('POST', `/api/messages/${id}/correction`)
  await writeEditions(adviser, correction.id, message.correction.editions)
  const corrected = await approvePast({ adviser, approver }, correction.id, () => clock.setTo(again))
  await untilClosed(varde, adviser, await sendOut(adviser, '/api/dispatches/correction', { versionId: corrected }))
}

type Asked = { edition: { id: string } | null; asked: { key: string }[] }

/** Asks, waits until `later`, and approves as one who has read the principles and finds them held. Gives the id of the version. */
async function approvePast(
  { adviser, approver }: { adviser: DemoHand; approver: DemoHand },
  id: string,
  later: () => void,
): Promise<string> {
  const { approvalId } = await adviser.send<{ approvalId: string }>('POST', `/api/messages/${id}/ask`)
  later()
  await readEditions(approver, id)
  const { edition, asked } = await approver.get<Asked>(`/api/messages/${id}/principles`)
  const answers = asked.map(({ key }) => ({ key, answer: 'held', note: null }))
  const { versionId } = await approver.send<{ versionId: string }>('POST', `/api/messages/${id}/approve`, {
    approvalId,
    principles: { editionId: edition?.id ?? null, answers },
  })
  return versionId
}

async function sendOut(hand: DemoHand, path: string, plan: object): Promise<string> {
  const { id } = await hand.send<{ id: string }>('POST', path, plan)
  await hand.send('POST', `/api/dispatches/${id}/start`)
  return id
}

/** Each wave goes when the one before has been handed over; the first with the start. */
function waveOf(wave: PastMessage['waves'][number], index: number) {
  const { name, groups, units, unitKinds, regions, channels, publishes } = wave
  const narrowed = { unitIds: units.map((key) => `unt_${key}`), unitKinds, regions }
  return {
    name,
    audiences: { groups, ...Object.fromEntries(Object.entries(narrowed).filter(([, keys]) => keys.length > 0)) },
    channels,
    publishes,
    gate: index === 0 ? { kind: 'with-start' } : { kind: 'after', wave: index, measure: 'submitted', percent: 100 },
  }
}

async function signInCast(varde: Varde, web: Web): Promise<Cast> {
  const accounts = await demoAccounts(varde)
  const hand = (role: string) => {
    const account = accounts.find((one) => one.role === role)
    if (!account) throw new Error(`The demo has nobody who is ${role}`)
    return signInDemo(web, new URL(varde.settings.baseUrl).origin, account)
  }
  const [adviser, director] = [await hand('adviser'), await hand('director')]
  return { adviser, director, leader: await hand('leader'), poster: await hand('notice-poster') }
}
