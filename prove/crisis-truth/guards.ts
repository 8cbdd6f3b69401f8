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
 * leaves out what is said in English. `stop`, `stop-letters`: nothing waits at the stop, as the waves and as the letters show it. `pass`: whoever is let
 * past the stop waits on. `waiver`: a leader's word is not kept. `past-staff`: what is public passes own staff on nobody's word. `moved`: the
 * open page does not learn that a promise is moved. `phase`: nor how far it has come. `answers`: nor what is answered. `following`: the room does not
 * learn that somebody has said yes to more languages. `bare`: the room knows what nobody has told it. `elsewhere`: once something is on its way, no room holds it. Those of the paths, walked with nothing before them: `counter`: what denies a rumour is not
 * tied to it. `late-rumour`: nor is what has its yes to a rumour that it says. `other-room`: nobody asks other rooms (in the course). `two-updates`: the room does not know who waits at its stop for what it has sent. `other-clock`: what has its yes promises by another clock than the room has. `holds-again`: whatever is done to a fact puts it in other words. `rendered-…`: what a browser is told differs from what the house answers (`screen/rewrites.ts`).
 */
export const GUARDS = [
  ...(['hold', 'ending', 'held', 'version', 'count', 'report', 'sign-in'] as const),
  ...(['chain', 'promise', 'entries', 'standing', 'closing', 'restart', 'queues', 'claims', 'english'] as const),
  ...([
    'stop',
    'stop-letters',
    'pass',
    'waiver',
    'past-staff',
    'moved',
    'phase',
    'answers',
    'following',
    'bare',
    'elsewhere',
  ] as const),
  ...(['counter', 'late-rumour', 'other-room', 'two-updates', 'other-clock', 'holds-again'] as const),
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

const withoutStop = (guard: string) =>
  before(
    guard,
    'dispatch.wave',
    `if new.gate ->> 'kind' = 'stop' then new.gate := '{"kind": "with-start"}'; end if;`,
    'insert',
  )

/** Another view in the place of one of the house, with these columns of it changed. */
type Instead = { view: string; columns?: Record<string, string>; where?: string }

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
  english: before('english', 'crisis.status_version', `new.texts := new.texts - 'en';`, 'insert or update'),
  stop: withoutStop('stop'),
  'stop-letters': withoutStop('stop_letters'),
  pass: before('pass', 'dispatch.wave', `if old.gate ->> 'kind' = 'stop' then new.gate := old.gate; end if;`),
  waiver: before(
    'waiver',
    'crisis.waiver',
    'new.withdrawn_at := new.given_at; new.withdrawn_by := new.given_by;',
    'insert',
  ),
  'past-staff': before(
    'past_staff',
    'dispatch.wave',
    `if new.audience_kinds && '{press,public}' then new.override_by := 'per_head'; new.override_reason := 'Hvem vet'; end if;`,
    'insert or update',
  ),
  moved: before(
    'moved',
    'crisis.status_version',
    `select coalesce(max(v.next_at), new.next_at) into new.next_at from crisis.status_version v
      where v.crisis_id = new.crisis_id and v.texts = new.texts and v.approved_at is not null;`,
    'insert',
  ),
  following: before(
    'following',
    'crisis.statement_part',
    'if cardinality(new.languages) > 0 then new.version_id := null; end if;',
  ),
  bare: before('bare', 'crisis.fact', `new.text := 'Alle er friske';`, 'insert'),
  // Neither as they are written nor as it is confirmed.
  counter: before(
    'counter',
    'crisis.statement_fact',
    `if new.is_counter or exists (select from crisis.fact where id = new.fact_id and state = 'confirmed' and worded_revision > new.revision)
     then return null; end if;`,
    'insert',
  ),
  'late-rumour': before(
    'late_rumour',
    'crisis.statement_fact',
    `if (select state from crisis.statement where id = new.statement_id) = 'going' then return null; end if;`,
    'insert',
  ),
  'two-updates': before(
    'two_updates',
    'crisis.statement_part',
    'if new.released_at is not null then new.ended_groups := new.groups; end if;',
  ),
  'other-clock': before(
    'other_clock',
    'crisis.statement',
    `if new.state = 'going' and old.state = 'waiting' then new.next_at := new.next_at + interval '1 day'; end if;`,
  ),
  'holds-again': before('holds_again', 'crisis.fact', 'new.worded_revision := new.revision;'),
  elsewhere: before(
    'elsewhere',
    'dispatch.wave',
    `if new.opened_at is not null then
       update message.message m set held_by = null from message.version v join dispatch.dispatch d on d.version_id = v.id
        where d.id = new.dispatch_id and m.id = v.message_id;
     end if;`,
  ),
}

const VIEWS: Partial<Record<Guard, Instead>> = {
  standing: {
    view: 'dispatch.public_standing',
    columns: { standing: `case when standing = 'corrected' then 'stands' else standing end` },
  },
  closing: { view: 'crisis.public_status', columns: { closed_at: `closed_at + interval '7 minutes'` } },
  phase: { view: 'crisis.public_status', columns: { phase: `'ongoing'::text` } },
  answers: { view: 'crisis.public_status_question', where: 'false' },
  queues: {
    view: 'crisis.public_hold',
    where: `code <> 'fact' or not exists (select from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
                                           where p.version_id = good.version_id and s.state = 'out')`,
  },
  claims: {
    view: 'crisis.public_hold',
    where: `code not in ('fact', 'newer') or not starts_with(current_setting('application_name'), '${CHANNELS}')`,
  },
}

/** What must be said with this off, where other things go wrong with it too: the check that is its own. */
export const SAID: Partial<Record<Guard, RegExp>> = {
  closing: /another moment of closing/,
  stop: /went to \w+ past the stop/,
  'stop-letters': /^somebody got statement \d+ past the stop/,
  pass: /at a stop that they are past/,
  waiver: /a leader's word stands/,
  'past-staff': /no leader said that it might/,
  moved: /^\/status\/\w+ promises/,
  phase: /the leader has said/,
  answers: /lacks the answer/,
  following: /the room does not know/,
  bare: /rests on nothing/,
  elsewhere: /at Utsending: /,
  counter: /which denies what is confirmed/,
  'late-rumour': /which says what is a rumour by now/,
  'other-room': /says what another room's stop holds/,
  'two-updates': /after the stop, where/,
  'other-clock': /and that has passed/,
  'holds-again': /and it is confirmed again/,
}

/** Switches it off in this database. Gives what switches it on again. */
export async function switchOff(db: Database, guard: string | null): Promise<() => Promise<void>> {
  const run = (statement: string) => sql.raw<{ does: string }>(statement).execute(db)
  const asItWas = (await Promise.all((AS_IT_WAS[guard as Guard] ?? []).map(run))).flatMap(({ rows }) => rows)
  for (const statement of SWITCHES[guard as Guard] ?? []) await run(statement)
  const instead = VIEWS[guard as Guard]
  const view = instead && (await putInstead(db, instead))
  return async () => {
    const { rows } = await sql<{ of: string }>`
      select p.oid::regprocedure::text as of from pg_proc p where p.proname like 'without\\_%'`.execute(db)
    for (const { of } of rows) await run(`drop function ${of} cascade`)
    for (const { does } of asItWas) await run(does)
    if (view) await view()
  }
}

/** What makes it what it was, as the database writes it, for what is not put beside the house but changed. */
const AS_IT_WAS: Partial<Record<Guard, string[]>> = {
  hold: [
    `select 'create or replace view crisis.public_hold as ' || pg_get_viewdef('crisis.public_hold'::regclass) as does`,
  ],
  count: [
    `select pg_get_triggerdef(oid) as does from pg_trigger where tgname = 'recipient_moved' and tgrelid = 'dispatch.recipient'::regclass`,
  ],
  chain: [
    `select 'delete from organisation.crisis_chain' as does`,
    `select format('insert into organisation.crisis_chain (position, duty, level) values (%s, %L, %L)', position, duty, level) as does
       from organisation.crisis_chain`,
  ],
}

async function putInstead(db: Database, { view, columns = {}, where = 'true' }: Instead): Promise<() => Promise<void>> {
  const [schema, name] = view.split('.') as [string, string]
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns where table_schema = ${schema} and table_name = ${name}
     order by ordinal_position`.execute(db)
  const selected = rows.map(({ column }) => `${columns[column] ?? `good.${column}`} as "${column}"`)
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(`alter view ${view} rename to ${name}_for_good`)
  await run(`create view ${view} as select ${selected.join(', ')} from ${view}_for_good good where ${where}`)
  await run(`grant select on ${view} to varde_public`)
  return async () => {
    await run(`drop view ${view}`)
    await run(`alter view ${view}_for_good rename to ${name}`)
  }
}
