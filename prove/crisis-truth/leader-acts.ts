import { sql } from 'kysely'
import { formatClock } from '../../kit/i18n/formats.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Phase } from '../../slices/crisis/rules/status.ts'
import type { StatusView } from '../../slices/crisis/rules/status-view.ts'
import { type Course, grave, nextAt, nextNumber, readFacts, statementsPath, statementsSeen } from './acts.ts'

const MINUTE = 60_000
const REASON = 'Folk må vite det for å være trygge.'
const at = ({ crisisId }: Course, path: string) => `/api/crises/${crisisId}/${path}`

/** A leader lets those in custody have what waits at the stop: «La innsatte få det nå». What promised a time that has passed leaves anew. */
export async function passStop(course: Course): Promise<void> {
  const given = {
    ...{ group: 'inmates', reason: 'De kan ringe ut' },
    nextAt: nextAt(course, await nextNumber(course)),
    read: await readFacts(course, 'leader'),
  }
  await grave(course, 'leader', at(course, 'stop/pass'), given)
  course.done.passed.add('inmates')
}

const isOnItsWay = ({ state, isForEverybody }: StatementView) => isForEverybody && state === 'going'

/** A leader says that what is public does not wait past its time for those of own staff who cannot be reached. */
export async function waive(course: Course): Promise<void> {
  const one = (await statementsSeen(course)).statements.find(isOnItsWay)
  if (!one) return
  await grave(course, 'leader', `${statementsPath(course.crisisId)}/${one.id}/waiver`, { reason: REASON })
  course.done.waived.set(one.id, { reason: REASON, stands: true })
}

/** It is taken back, before it is used. */
export async function takeBackWaiver(course: Course): Promise<void> {
  const { done, crisisId } = course
  const [id, word] = [...done.waived].find(([, { stands }]) => stands) ?? []
  if (!id || !word) return
  await course.ask('leader', 'POST', `${statementsPath(crisisId)}/${id}/waiver/withdraw`)
  word.stands = false
}

/** It will be later than promised: the room has the new time at once, and what became of the old one. */
export async function movePromise(course: Course): Promise<void> {
  const { varde, random, fault } = course
  const to = new Date(varde.now().getTime() + random.pick([20, 45, 90]) * MINUTE)
  const before = (await statementsSeen(course)).promises[0]
  await grave(course, 'press', at(course, 'promise'), { nextAt: to.toISOString(), reason: 'Vi venter på politiet' })
  const [now, old] = (await statementsSeen(course)).promises
  if (now?.state !== 'open' || now.dueAt !== to.toISOString())
    fault(
      'twoTruths',
      `${formatClock(to, 'nb')} was promised in the place of an earlier time, and the room has ${now?.dueAt}`,
    )
  const isPassed = before !== undefined && before.dueAt <= varde.now().toISOString()
  if (old?.dueAt !== before?.dueAt || old?.state !== (isPassed || before?.state === 'broken' ? 'broken' : 'moved'))
    fault('twoTruths', `a time that was moved is ${old?.state} in the room`)
}

/** How far it has come is another, as whoever leads says. */
export async function changePhase(course: Course): Promise<void> {
  const { ask, random, done, varde } = course
  const { versions, draft } = await ask<StatusView>('leader', 'GET', at(course, 'status'))
  const standing = versions.at(0)
  if (!standing) return
  const phase: Phase = random.pick(['ongoing', 'under-control', 'under-control', 'over'])
  const more = phase === 'over' ? null : new Date(varde.now().getTime() + 60 * MINUTE).toISOString()
  const how = { phase, nextAt: more, relativesPhone: standing.relativesPhone }
  await ask('leader', 'PUT', at(course, 'status/draft'), { ...how, revision: draft?.revision ?? 0 })
  const { draft: written } = await ask<StatusView>('leader', 'GET', at(course, 'status'))
  await grave(course, 'leader', at(course, 'status/publish'), { revision: written!.revision })
  done.phase = phase
}

/** Somebody stops, opens or sends past own staff, at *Utsending*, what the room has on its way: the room alone does that. */
export async function tryElsewhere(course: Course): Promise<void> {
  const { ask, db, crisisId, fault, prove } = course
  const { rows } = await sql<{ id: string; waveId: string; number: number }>`
    select d.id, w.id as "waveId", s.number from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join dispatch.dispatch d on d.id = p.dispatch_id and d.state in ('running', 'paused')
      join dispatch.wave w on w.dispatch_id = d.id and w.state = 'waiting'
     where s.crisis_id = ${crisisId} order by s.number, w.position limit 1`.execute(db)
  const [one] = rows
  if (!one) return
  await prove('head')
  const acts = {
    [`waves/${one.waveId}/override`]: { reason: REASON, confirmed: true },
    [`waves/${one.waveId}/open`]: {},
    stop: {},
  }
  for (const [act, body] of Object.entries(acts)) {
    const refused = await ask('head', 'POST', `/api/dispatches/${one.id}/${act}`, body).then(
      () => 'done',
      (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error)),
    )
    if (refused !== 'dispatch.version-held-by-room')
      fault('letGoElsewhere', `${act.split('/').at(-1)} of statement ${one.number} at Utsending: ${refused}`)
  }
}
