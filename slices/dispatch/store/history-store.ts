import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** One dispatch that somebody stood in: what we sent, where, and what they wrote back. */
export type SentLine = {
  messageId: string
  number: string
  title: string
  startedAt: Date | null
  email: string | null
  sms: string | null
  tried: { channel: string; state: string; at: string }[]
  confirmedAt: Date | null
  answers: string[]
  questions: string[]
}

/** The dispatches in which a person of the staff or a contact was a recipient, newest first. */
export async function sentTo(db: Database, source: 'staff' | 'contact', sourceId: string): Promise<SentLine[]> {
  const { rows } = await sql<SentLine>`
    select d.message_id as "messageId", d.number, d.title, d.started_at as "startedAt", r.email, r.sms, r.confirmed_at as "confirmedAt",
           coalesce((select jsonb_agg(jsonb_build_object('channel', a.channel, 'state', a.state, 'at', a.state_at) order by a.state_at, a.id)
              from dispatch.attempt a where a.recipient_id = r.id), '[]') as tried,
           array(select w.text from dispatch.answer w where w.recipient_id = r.id order by w.at, w.id) as answers,
           array(select q.text from dispatch.question_back q where q.recipient_id = r.id order by q.at, q.id) as questions
      from dispatch.recipient r join dispatch.dispatch d on d.id = r.dispatch_id
     where r.source = ${source} and r.source_id = ${sourceId} order by d.started_at desc nulls last, d.id`.execute(db)
  return rows
}
