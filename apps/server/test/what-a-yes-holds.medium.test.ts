import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import nb from '../../../kit/i18n/locales/nb/approval.json' with { type: 'json' }
import { askApproval, type Effects } from '../../../slices/approval/index.ts'
import { REQUEST_KINDS, type RequestKind } from '../../../slices/approval/rules/request.ts'
import { READ_AS } from '../../../slices/approval/rules/what-is-read.ts'
import { saysYes } from '../../../slices/approval/test/say-yes.ts'
import { crisisEffects } from '../../../slices/crisis/index.ts'
import { dispatchEffects } from '../../../slices/dispatch/index.ts'
import { measureEffects } from '../../../slices/measure/index.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { codeOf, type PressHouse, pressHouse } from '../../../slices/press/test/desk.ts'
import { organisationEffects } from '../unit-contact.ts'

const effects: Effects = {
  ...organisationEffects,
  ...dispatchEffects,
  ...pressEffects,
  ...crisisEffects,
  ...measureEffects,
}

type Case = {
  subject: string
  content?: Record<string, unknown>
  given: string
  change: string
  /** Other changes of the same kind: whom it goes to, say, and not the words alone. */
  also?: string[]
}
const OCCASION = `insert into press.occasion (id, mode, kind, unit_id, texts, language, place, open_to, starts_at, ends_at,
  needs_accreditation, made_by, made_at, changed_by, changed_at)
  values ('occ_x', 'real', 'visit', 'unt_kdi', '{"nb": {"title": "Ord", "about": ""}}', 'nb', 'Her', 'press', now() + interval '1 day', now() + interval '2 days',
  false, 'per_adviser', now(), 'per_adviser', now()) on conflict do nothing`
const KIND = `insert into crisis.scenario (key, names, position) values ('x', '{"nb": "Brann"}', 99) on conflict do nothing`

const SURVEY = `insert into measure.survey (id, mode, unit_id, code, state, sample, content, changed_by, created_by, created_at)
  values ('sur_x', 'real', 'unt_kdi', 'abcdefabcdef', 'draft', 'everyone',
  '{"languages":["nb"],"title":{},"intro":{},"thanks":{},"questions":[]}', 'per_adviser', 'per_adviser', now()) on conflict do nothing`

/** A number is read beside the unit that it rings. */
const ANOTHER_UNIT = [
  `update organisation.unit set name = name || ' x' where id = 'unt_kdi'`,
  `update organisation.unit set names = jsonb_build_object('nn', name) where id = 'unt_kdi'`,
  `update organisation.unit set valid_to = coalesce(valid_to, '2030-01-01') + 1 where id = 'unt_kdi'`,
]

/** For each kind, what is there, and a change after which an old yes must not hold. */
const CASES: Record<RequestKind, Case> = {
  'dispatch.reply': {
    subject: 'qbk_x',
    given: `insert into dispatch.dispatch (id, mode, number, message_id, version_id, unit_id, title, state, created_by, created_at)
      values ('dsp_x', 'real', 'U-1', 'msg_x', 'ver_x', 'unt_kdi', 'Ord', 'running', 'per_adviser', now());
      insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, publishes, gate, state)
      values ('wav_x', 'dsp_x', 1, 'Pulje', '{}', '{}', '{email}', '{}', '{}', 'waiting');
      insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads, channels, legal_basis, state, state_at)
      values ('rcp_x', 'dsp_x', 'wav_x', 'contact', 'con_y', 'partners', 'nb', 1, '{email}', 'duty', 'waiting', now());
      insert into dispatch.question_back (id, dispatch_id, recipient_id, text, at) values ('qbk_x', 'dsp_x', 'rcp_x', 'Når?', now())`,
    change: `update dispatch.question_back set answer = 'Klokka ti.' where id = 'qbk_x'`,
  },
  'press.fact': {
    subject: 'fct_x',
    given: `insert into press.fact (id, mode, value, labels, source, as_of, is_front, position, changed_by, changed_at)
      values ('fct_x', 'real', '1', '{"nb": "i fengsel"}', 'Årsrapport', '2026-01-01', false, 1, 'per_adviser', now())`,
    change: `update press.fact set is_front = true where id = 'fct_x'`,
  },
  'press.picture': {
    subject: 'pic_x',
    given: `insert into press.picture (id, mode, texts, credit, licence, people, changed_by, changed_at)
      values ('pic_x', 'real', '{"nb": {"alt": "", "caption": ""}}', 'Test Testesen', 'press-use', 'nobody', 'per_adviser', now())`,
    change: `update press.picture set licence = 'cc0-1.0' where id = 'pic_x'`,
  },
  'press.occasion': {
    subject: 'occ_x',
    given: OCCASION,
    change: `update press.occasion set unit_id = 'unt_halden' where id = 'occ_x'`,
  },
  'press.occasion-change': {
    subject: 'occ_x',
    given: OCCASION,
    change: `update press.occasion set place = 'Der' where id = 'occ_x'`,
  },
  'press.advance': {
    subject: 'msg_x',
    content: { outletIds: ['out_x'] },
    given: `insert into press.outlet (id, mode, name, email, made_at) values ('out_x', 'real', 'Avisa', 'a@example.no', now())`,
    change: `update press.outlet set email = 'b@example.no' where id = 'out_x'`,
  },
  'press.duty-number': {
    subject: 'unt_kdi',
    given: `insert into press.duty_number (unit_id, primary_phone, is_duty_number, changed_by, changed_at)
      values ('unt_kdi', '+4722000000', true, 'per_adviser', now()) on conflict (unit_id) do update set primary_phone = excluded.primary_phone`,
    change: `update press.duty_number set primary_phone = '+4722000001' where unit_id = 'unt_kdi'`,
    also: ANOTHER_UNIT,
  },
  'organisation.contact': {
    subject: 'unt_kdi',
    given: `update organisation.unit set duty_phone = '+4722000000' where id = 'unt_kdi'`,
    change: `update organisation.unit set duty_phone = '+4722000001' where id = 'unt_kdi'`,
    also: [`update organisation.unit set email = 'post@kdi.example' where id = 'unt_kdi'`, ...ANOTHER_UNIT],
  },
  'crisis.phrases': {
    subject: 'x',
    given: KIND,
    change: `insert into crisis.scenario_phrase (scenario_key, language, phrase) values ('x', 'nb', 'en brann')`,
  },
  'crisis.precaution': {
    subject: 'x',
    given: KIND,
    change: `update crisis.scenario set hard_stop = 'victims' where key = 'x'`,
  },
  'measure.survey': {
    subject: 'sur_x',
    given: SURVEY,
    change: `update measure.survey set revision = revision + 1 where id = 'sur_x'`,
  },
  'measure.survey-invite': {
    subject: 'sur_x',
    content: { definition: { groups: ['x'] }, sampleSize: null, withPaper: false },
    given: SURVEY,
    change: `update measure.survey set version = version + 1 where id = 'sur_x'`,
    also: [
      `insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
        values ('grp_x', 'x', '{"nb": "Krets"}', 'outer', 'contacts', 'partners', now(), now())`,
      `update audience.stakeholder_group set audience_kind = 'press' where key = 'x'`,
      `insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
        values ('con_x', 'organisation', 'Krets', 'public-task', now(), now());
        insert into audience.contact_group (contact_id, group_id) values ('con_x', 'grp_x');
        insert into audience.contact_point (id, contact_id, channel, address) values ('pnt_x', 'con_x', 'email', 'a@example.no')`,
      `update audience.contact_point set address = 'b@example.no' where id = 'pnt_x'`,
    ],
  },
  'measure.report': {
    subject: 'mrp_x',
    given: `insert into measure.report (id, mode, unit_id, owner_id, content, changed_by, changed_at, created_by, created_at)
      values ('mrp_x', 'real', 'unt_kdi', 'per_adviser', '{}', 'per_adviser', now(), 'per_adviser', now())`,
    change: `insert into measure.report_version (report_id, number, content, blocks, rows, fingerprint, by, at)
      values ('mrp_x', 1, '{}', '[]', '{}', repeat('a', 64), 'per_adviser', now())`,
  },
  'measure.series': {
    subject: 'serie',
    given: `insert into measure.indicator (key, mode, version, unit_id, rhythm, created_by, created_at, updated_at)
      values ('serie', 'real', 1, 'unt_kdi', 'year', 'per_adviser', now(), now())`,
    change: `insert into measure.open_series (indicator_key, opened_by, opened_at) values ('serie', 'per_adviser', now())`,
  },
}

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

test.each(REQUEST_KINDS)(
  'when what a yes is about has changed since it was asked for, the yes holds no more: %s',
  async (kind) => {
    const { varde, base, people } = house
    const { subject, given, change, also = [], content = {} } = CASES[kind]
    await sql.raw(given).execute(base.db)
    const parts = Object.entries(READ_AS[kind]).flatMap(([, how]) => ('part' in how ? [how.part] : []))
    const words = parts.map((part) => ({ language: 'nb', part, text: 'Ord' }))
    for (const one of [change, ...also]) {
      const { approvalId } = await base.db.transaction().execute((trx) =>
        askApproval(trx, varde, people.adviser!, {
          ...{
            kind,
            subject,
            unitId: 'unt_kdi',
            messageKind: 'press-release',
            audienceKinds: ['public'],
            title: 'Ord',
          },
          ...{ words, content, stands: effects[kind].stands },
        }),
      )
      await sql.raw(one).execute(base.db)
      expect(await codeOf(saysYes(varde, people.editor!, effects, approvalId)), one).toBe('approval.changed-meanwhile')
    }
  },
)

test('when a yes decides something that nobody would read, nothing is asked', async () => {
  const { varde, base, people } = house
  const ask = (content: Record<string, unknown>) =>
    base.db.transaction().execute((trx) =>
      askApproval(trx, varde, people.adviser!, {
        ...{ kind: 'press.occasion', subject: 'y', unitId: 'unt_kdi', messageKind: 'press-release' },
        ...{ audienceKinds: ['public'], title: 'Ord', words: [], content, stands: async () => null },
      }),
    )
  await expect(ask({ at: '2026-03-11T09:00:00Z' })).rejects.toThrow('nobody reads at')
  await expect(ask({ besides: 1 })).rejects.toThrow('nobody reads besides')
})

test('when a part stands beside the words, it has a heading', () => {
  const headed = ['text', 'event', 'fact', 'caption', 'survey', 'report', 'series']
  const parts = Object.values(READ_AS).flatMap((kind) =>
    Object.values(kind).flatMap((how) => ('part' in how ? [how.part] : [])),
  )
  expect([...new Set(parts)].filter((part) => !headed.includes(part) && !(`part.${part}` in nb))).toEqual([])
})

test('when everyone reads a column of an announced event, a yes decides it, or it is one of those that are changed at once', async () => {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'press' and table_name = 'public_occasion'`.execute(house.base.db)
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  // Decision 27: the time, and that it is cancelled. The rest follows: what it was before, and that it has changed.
  const atOnce = ['startsAt', 'endsAt', 'cancelledAt', 'movedFrom', 'movedPlace', 'sequence', 'changedAt']
  const ofIt = ['id', 'mode', 'publicFrom', 'needsAccreditation']
  const decided = [...Object.keys(READ_AS['press.occasion-change']), ...atOnce, ...ofIt]
  expect(rows.map(({ name }) => camel(name)).filter((name) => !decided.includes(name))).toEqual([])
})
