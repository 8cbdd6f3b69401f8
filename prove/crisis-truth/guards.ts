import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import { NAME as CHANNELS } from './channels.ts'
import { SCREEN_GUARDS } from './screen/rewrites.ts'

/**
 * What can be switched off, each in the database, so that no code of the house is another than the one that runs. `hold`: the engine is
 * told of nothing by the room. `ending`: what the room ends stays as it was in the message slice. `held`: the general choice does not know
 * that a room holds a text. `version`: what is withdrawn stays in use, so that links and lists still say it. `count`: the ledger of a
 * dispatch is not kept. `report`: the report leaves out what was said. `sign-in`: whoever has once proved who they are need not again.
 * `chain`: nobody of the line stands in for those who approve and are away. `promise`: the room keeps another time than the words
 * promise. `entries`: what Varde writes in the log lacks what its kind must have. `standing`: links, tasks and prints do not learn that
 * words have been corrected. `closing`: the public page has another moment of closing than the room. `restart`: whoever starts again after a kill takes up nothing (in the course, not in the database). `queues`: the engine is told what the room holds, and the
 * queues of what is out are not. `claims`: the channels of e-mail and SMS are not told when they take what is due. `english`: the public page
 * leaves out what is said in English. `rendered-…`: what a browser is told differs from what the house answers (`screen/rewrites.ts`).
 */
export const GUARDS = [
  ...(['hold', 'ending', 'held', 'version', 'count', 'report', 'sign-in'] as const),
  ...(['chain', 'promise', 'entries', 'standing', 'closing', 'restart', 'queues', 'claims', 'english'] as const),
  ...SCREEN_GUARDS,
] as const
export type Guard = (typeof GUARDS)[number]

/** A trigger that changes or drops what is written, named as the guard. */
const before = (guard: string, table: string, does: string, on = 'update') => {
  const name = `${table.split('.')[0]}.without_${guard}`
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin ${does} return new; end $$`,
    // After those of the house, by name, where they look at the same row.
    `create trigger zz_without_${guard} before ${on} on ${table} for each row execute function ${name}()`,
  ]
}

const SWITCHES: Partial<Record<Guard, string[]>> = {
  hold: [
    `create or replace view crisis.public_hold as
       select null::text as version_id, null::text as crisis_id, null::text as code, null::timestamptz as from_at where false`,
  ],
  ending: [
    ...before('ending', 'message.message', `if new.state = 'withdrawn' then return old; end if;`),
    ...before('ending_asked', 'message.approval', `if new.decision = 'ended' then return old; end if;`),
  ],
  // Read as if no room held anything, once the yes is given: the room has sent what it sends by then.
  held: before('held', 'message.message', `if new.state = 'approved' then new.held_by := null; end if;`),
  version: before('version', 'message.version', 'new.withdrawn_at := null;'),
  count: ['drop trigger recipient_moved on dispatch.recipient'],
  report: before(
    'report',
    'crisis.situation_report',
    `new.content := jsonb_set(new.content, '{said}', '[]');`,
    'insert',
  ),
  'sign-in': before('sign_in', 'access.session', 'new.confirmed_at := now();'),
  chain: [
    'delete from organisation.crisis_chain',
    // One that leads to those who are away, so that it is no empty one: that would be filled by what the house has settled.
    `insert into organisation.crisis_chain (position, duty, level) values (1, 'communication-adviser', 'directorate')`,
  ],
  promise: before('promise', 'crisis.statement', `new.next_at := new.next_at + interval '1 day';`, 'insert'),
  entries: before('entries', 'crisis.entry', `if new.code is not null then new.params := '{}'; end if;`, 'insert'),
  standing: [
    'alter view dispatch.public_standing rename to standing_for_good',
    `create view dispatch.public_standing as
       select version_id, message_id, withdrawn_at, corrected_at, corrected_by,
              case when standing = 'corrected' then 'stands' else standing end as standing
         from dispatch.standing_for_good`,
  ],
  closing: [
    'alter view crisis.public_status rename to public_status_for_good',
    `create view crisis.public_status as
       select id, key, mode, unit_id, scenario_key, declared_at, number, phase, texts, next_at, relatives_phone, corrects_id, approved_at,
              withdrawn_at, words, closed_at + interval '7 minutes' as closed_at, answers_at
         from crisis.public_status_for_good`,
    'grant select on crisis.public_status to varde_public',
  ],
  restart: [],
  queues: [
    'alter view crisis.public_hold rename to public_hold_for_good',
    `create view crisis.public_hold as
       select h.* from crisis.public_hold_for_good h
        where h.code <> 'fact' or not exists (select from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
                                               where p.version_id = h.version_id and s.state = 'out')`,
  ],
  claims: [
    'alter view crisis.public_hold rename to public_hold_for_good',
    `create view crisis.public_hold as
       select h.* from crisis.public_hold_for_good h
        where h.code not in ('fact', 'newer') or current_setting('application_name') <> '${CHANNELS}'`,
  ],
  english: before('english', 'crisis.status_version', `new.texts := new.texts - 'en';`, 'insert or update'),
}

export async function switchOff(db: Database, guard: string | null): Promise<void> {
  for (const statement of SWITCHES[guard as Guard] ?? []) await sql.raw(statement).execute(db)
}
