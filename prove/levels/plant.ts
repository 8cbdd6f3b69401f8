import { sql } from 'kysely'
import { publish } from '../../kit/bus/publish.ts'
import type { Caller } from '../../kit/kernel/caller.ts'
import { may } from '../../kit/kernel/rights/may.ts'
import { addFact } from '../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../slices/crisis/actions/propose-statement.ts'
import { draftMessage } from '../../slices/message/index.ts'
import { approversFor, callerOfPerson } from '../../slices/organisation/index.ts'
import type { LevelsHouse } from './house.ts'
import { plantNaming, plantSent, plantSupport } from './plant-hanging.ts'

/** Something with a word in it that few may see; `ids` are every id under which it can be asked for. */
export type Canary = {
  kind: string
  word: string
  id: string
  ids: string[]
  /** Those who are asked to say yes to words about it. */
  asked?: string[]
  /** Those who may read it by the level that it has. */
  readers?: string[]
  /** Where else it is asked for. */
  where?: string[]
}

const WORDS = {
  message: 'zqkanariorda',
  dispatch: 'zqkanariordb',
  case: 'zqkanariordc',
  crisis: 'zqkanariordd',
  press: 'zqkanariorde',
  open: 'zqkanariordf',
  notes: 'zqkanariordg',
  notice: 'zqkanariordk',
  roomWords: 'zqkanariordl',
  roomFacts: 'zqkanariordm',
}

export async function done(answer: Promise<{ statusCode: number; body: string }>): Promise<Record<string, string>> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`could not plant: ${statusCode} ${body}`)
  return body ? (JSON.parse(body) as Record<string, string>) : {}
}

/** A draft, a text with a planned dispatch, a case, a crisis and what the press room has of a text, each shown to named persons alone, a case for all with links to them, and a text that is open within the agency, with a working note. */
export async function plant(house: LevelsHouse): Promise<Canary[]> {
  const [message, dispatch, file, crisis, press] = [
    await plantMessage(house),
    await plantDispatch(house),
    await plantCase(house),
    await plantCrisis(house),
    await plantPress(house),
  ]
  await linkFromOpenCase(house, [message, dispatch])
  const room = [await plantNotice(house), ...(await plantRoom(house))]
  const hanging = [await plantSent(house), await plantSupport(house, file.id)]
  const open = await plantOpen(house)
  await plantNaming(house, open[0]!, message)
  return [message, dispatch, file, crisis, press, ...room, ...hanging, ...open]
}

async function plantMessage({ varde, db, owner, places, named }: LevelsHouse): Promise<Canary> {
  const word = WORDS.message
  const caller = (await callerOfPerson(db, owner.id, varde.now()))!
  const { id } = await draftMessage(varde, caller, {
    ...{ unitId: places.prison, kind: 'information', audienceKinds: ['staff'], language: 'nb', exercise: false },
    ...{ title: `Tittel ${word}`, body: [{ kind: 'paragraph', text: [{ text: `Tekst ${word}.` }] }] },
    confidentiality: 'named',
  })
  await sql`insert into message.comment (id, message_id, language, block, quote, text, author_id, created_at)
    values ('cmt_canary', ${id}, 'nb', 0, 'Tekst', ${`Merknad ${word}`}, ${owner.id}, now())`.execute(db)
  await sql`insert into message.translation
    (id, message_id, language, person_id, due_on, state, asked_revision, asked_by, asked_at, moved_by, moved_at)
    values ('trl_canary', ${id}, 'pl', ${named.id}, '2099-12-31', 'asked', 1, ${owner.id}, now(), ${owner.id}, now())`.execute(
    db,
  )
  await done(
    owner.send('PUT', `/api/confidentiality/${id}`, {
      level: 'named',
      personIds: [named.id],
      reason: 'Skal oversette',
    }),
  )
  return { kind: 'message', word, id, ids: [id] }
}

/** All staff read the text; what is noted beside it is for those who have it by duty. */
async function plantOpen(house: LevelsHouse): Promise<Canary[]> {
  const { varde, db, owner, places } = house
  const [word, note] = [WORDS.open, WORDS.notes]
  const writes = (await callerOfPerson(db, owner.id, varde.now()))!
  const { id } = await draftMessage(varde, writes, {
    ...{ unitId: places.prison, kind: 'information', audienceKinds: ['staff'], language: 'nb', exercise: false },
    ...{ title: `Tittel ${word}`, body: [{ kind: 'paragraph', text: [{ text: `Tekst ${word}.` }] }] },
    confidentiality: 'agency',
  })
  await sql`insert into message.comment (id, message_id, language, block, quote, text, author_id, created_at)
    values ('cmt_open', ${id}, 'nb', 0, 'Tekst', ${`Merknad ${note}`}, ${owner.id}, now())`.execute(db)
  const callers = await callersOf(house)
  const { rows } = await sql<{ id: string }>`
    select p.id from organisation.person p join organisation.unit u on u.id = p.unit_id where u.kind <> 'ministry'`.execute(
    db,
  )
  const byDuty = callers.filter((one) => may(one, 'message.read', places.prison)).map((one) => one.id)
  return [
    { kind: 'open text', word, id, ids: [id], readers: rows.map((one) => one.id).concat(byDuty) },
    { kind: 'working note', word: note, id: 'cmt_open', ids: ['cmt_open'], readers: byDuty },
  ]
}

async function plantDispatch({ db, owner, places }: LevelsHouse): Promise<Canary> {
  const word = WORDS.dispatch
  const id = 'msg_canary0000000000000000'
  const editions = JSON.stringify({ nb: { title: `Tittel ${word}`, body: [] } })
  await sql`insert into message.message
    (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
    values (${id}, 'real', 'information', ${places.prison}, ${owner.id}, 'approved', ${`Tittel ${word}`}, '{staff,press,public}', 'nb',
            now(), now())`.execute(db)
  await sql`insert into message.version
    (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at)
    values ('ver_canary', ${id}, 1, ${'0'.repeat(64)}, ${editions}, true, false, 'information', ${places.prison}, 'real', ${owner.id},
            now())`.execute(db)
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_canary', '2026-901', 'real', ${id}, 'ver_canary', ${places.prison}, ${`Tittel ${word}`}, 'planned', ${owner.id}, now())`.execute(
    db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state)
    values ('wav_canary', 'dsp_canary', 1, 'Ansatte', '{"groups":["staff"]}', '{staff}', '{email}',
            ${JSON.stringify({ kind: 'at', at: new Date(Date.now() + 86_400_000).toISOString() })}, 'waiting')`.execute(
    db,
  )
  await done(owner.send('PUT', `/api/confidentiality/${id}`, { level: 'named', personIds: [], reason: '' }))
  await db.transaction().execute((trx) =>
    publish(trx, {
      ...{
        name: 'dispatch.wave-overridden',
        mode: 'real',
        subject: 'dsp_canary',
        unitId: places.prison,
        actor: owner.id,
        at: new Date(),
      },
      content: { reason: `Fordi ${word}` },
    }),
  )
  return { kind: 'dispatch', word, id, ids: [id, 'ver_canary', 'dsp_canary', 'wav_canary'] }
}

export async function callersOf({ varde, db, owner, named, handler, around }: LevelsHouse): Promise<Caller[]> {
  const all = [owner, named, handler, ...around].map(({ id }) => callerOfPerson(db, id, varde.now()))
  return (await Promise.all(all)).flatMap((one) => one ?? [])
}

/** Paper of a text for named persons, at the unit that hangs it up. */
async function plantNotice(house: LevelsHouse): Promise<Canary> {
  const { db, owner, places } = house
  const word = WORDS.notice
  const id = 'msg_canary0000000000000002'
  const title = `Oppslag ${word}`
  await sql`insert into message.message
    (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
    values (${id}, 'real', 'information', ${places.prison}, ${owner.id}, 'dispatched', ${title}, '{inmates}', 'nb', now(), now())`.execute(
    db,
  )
  await sql`insert into message.version
    (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at)
    values ('ver_notice', ${id}, 1, ${'0'.repeat(64)}, ${JSON.stringify({ nb: { title, body: [] } })}, false, false, 'information',
            ${places.prison}, 'real', ${owner.id}, now())`.execute(db)
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_at)
    values ('dsp_notice', '2026-902', 'real', ${id}, 'ver_notice', ${places.prison}, ${title}, 'closed', ${owner.id}, now(), now())`.execute(
    db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at)
    values ('wav_notice', 'dsp_notice', 1, ${title}, '{"groups":["inmates"]}', '{inmates}', '{print}', '{"kind":"with-start"}', 'open', now())`.execute(
    db,
  )
  await sql`insert into dispatch.unit_task (id, dispatch_id, wave_id, unit_id, kind, state, heads, made_at)
    values ('tsk_notice', 'dsp_notice', 'wav_notice', ${places.prison}, 'notice', 'open', 5, now())`.execute(db)
  await done(owner.send('PUT', `/api/confidentiality/${id}`, { level: 'named', personIds: [], reason: '' }))
  const hang = (await callersOf(house)).filter((one) => may(one, 'dispatch.hang-shielded', places.prison))
  const ids = [id, 'dsp_notice', 'tsk_notice']
  return { kind: 'notice', word, id, ids, asked: hang.map((one) => one.id) }
}

/** A room that is open within the agency: words of it that wait for a yes, and what it knows beside them. */
async function plantRoom(house: LevelsHouse): Promise<Canary[]> {
  const { varde, db, owner, places } = house
  const [word, fact] = [WORDS.roomWords, WORDS.roomFacts]
  const { crisisId = '' } = await done(
    owner.send('POST', '/api/crises', {
      ...{
        clientKey: 'canary-room',
        scenarioKey: null,
        what: 'Hendelse',
        place: '',
        unitId: places.prison,
        level: 'unit',
      },
      ...{ confidentiality: 'agency', isAnother: true },
    }),
  )
  const speaks = (await callerOfPerson(db, owner.id, varde.now()))!
  const title = `Alle er trygge ${word}`
  for (const text of [title, `To er savnet ${fact}`])
    await addFact(varde, speaks, crisisId, {
      state: 'confirmed',
      text,
      source: 'Vaktleder',
      counter: '',
      police: 'none',
    })
  const { id: statementId } = await proposeStatement(varde, speaks, crisisId, {
    ...{ corrects: null, groups: ['staff'], facts: [], nextAt: null, isLast: true, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
  })
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(db)
  const messageId = rows[0]!.id
  const { rows: called } = await sql<{ id: string }>`
    select person_id as id from crisis.call where crisis_id = ${crisisId} and (times > 0 or told_at is not null)`.execute(
    db,
  )
  const about = { messageKind: 'crisis-first', audienceKinds: ['staff'], unitId: places.prison, inCrisis: true }
  const { personIds } = await approversFor(db, { ...about, now: varde.now(), except: [owner.id] })
  const callers = await callersOf(house)
  const byDuty = (right: 'message.read' | 'crisis.read') =>
    callers.filter((one) => may(one, right, places.prison)).map((one) => one.id)
  const inside = [owner.id, ...called.map((one) => one.id), ...personIds, ...byDuty('crisis.read')]
  return [
    { kind: 'words of a room', word, id: messageId, ids: [messageId], asked: [...inside, ...byDuty('message.read')] },
    { kind: 'facts of a room', word: fact, id: crisisId, ids: [crisisId], asked: inside },
  ]
}

/** A picture and an event that wait for a yes beside a text, and a copy of it under embargo. */
async function plantPress({ db, owner, places }: LevelsHouse): Promise<Canary> {
  const word = WORDS.press
  const id = 'msg_canary0000000000000001'
  const title = `Tittel ${word}`
  const texts = JSON.stringify({ nb: { title, about: '', alt: title, caption: '' } })
  await sql`insert into message.message
    (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
    values (${id}, 'real', 'press-release', ${places.prison}, ${owner.id}, 'approved', ${title}, '{press,public}', 'nb', now(), now())`.execute(
    db,
  )
  await sql`insert into message.version
    (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at)
    values ('ver_press', ${id}, 1, ${'0'.repeat(64)}, ${JSON.stringify({ nb: { title, body: [] } })}, false, false, 'press-release',
            ${places.prison}, 'real', ${owner.id}, now())`.execute(db)
  await sql`insert into press.outlet (id, mode, name, email, made_at) values ('out_press', 'real', 'Prøveavisa', 'a@example.no', now())`.execute(
    db,
  )
  await sql`insert into press.advance_copy
    (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by, given_at, state)
    values ('adv_press', 'real', ${id}, 'ver_press', 'nb', 'out_press', 'a@example.no', now() + interval '1 day', ${owner.id}, now(),
            'sent')`.execute(db)
  await sql`insert into press.picture (id, mode, message_id, texts, credit, licence, people, changed_by, changed_at)
    values ('pic_press', 'real', ${id}, ${texts}, 'Test Testesen', 'press-use', 'nobody', ${owner.id}, now())`.execute(
    db,
  )
  await sql`insert into press.picture_size (picture_id, size, width, height, bytes)
    values ('pic_press', 'web', 1, 1, ${Buffer.from(word)})`.execute(db)
  await sql`insert into press.occasion
    (id, mode, kind, unit_id, texts, language, place, open_to, starts_at, ends_at, needs_accreditation, message_id, public_from,
     made_by, made_at, changed_by, changed_at)
    values ('occ_press', 'real', 'briefing', ${places.prison}, ${texts}, 'nb', 'Salen', 'press', now() + interval '1 day',
            now() + interval '25 hours', false, ${id}, now(), ${owner.id}, now(), ${owner.id}, now())`.execute(db)
  const about = { messageKind: 'press-release', audienceKinds: ['press', 'public'], unitId: places.prison }
  const requests = { 'press.picture': 'pic_press', 'press.occasion-change': 'occ_press', 'press.advance': id }
  for (const [at, [kind, subject]] of Object.entries(requests).entries())
    await sql`insert into approval.request
      (id, mode, kind, subject, belongs_to, unit_id, message_kind, audience_kinds, title, words, content, fingerprint, writer_ids, asked_by,
       asked_at, state)
      values (${`apq_press${at}`}, 'real', ${kind}, ${subject}, ${id}, ${places.prison}, ${about.messageKind}, ${about.audienceKinds}, ${title},
              ${JSON.stringify([{ language: 'nb', part: 'text', text: word }])}, '{}', ${'0'.repeat(64)}, array[${owner.id}], ${owner.id}, now(),
              'waiting')`.execute(db)
  await done(owner.send('PUT', `/api/confidentiality/${id}`, { level: 'named', personIds: [], reason: '' }))
  const { personIds } = await approversFor(db, { ...about, now: new Date(), except: [owner.id] })
  const ids = [id, 'pic_press', 'occ_press', 'adv_press', 'apq_press0', 'apq_press1', 'apq_press2']
  return { kind: 'press', word, id, ids, asked: personIds }
}

async function plantCase({ owner, handler, places }: LevelsHouse): Promise<Canary> {
  const word = WORDS.case
  const { caseId: id } = await done(
    owner.send('POST', '/api/cases', {
      ...{ clientKey: 'canary-case', unitId: places.prison, what: `Melding ${word}`, place: word, howSoon: 'week' },
      confidentiality: 'named',
    }),
  )
  await done(handler.send('POST', `/api/cases/${id}/take`))
  await done(
    handler.send('POST', `/api/cases/${id}/assess`, {
      ...{
        revision: 2,
        title: `Sak ${word}`,
        breadth: 'narrow',
        ministryMustKnow: true,
        assessment: `Vurdert ${word}`,
      },
      ...{ handlingUnitId: places.top, reason: `Fordi ${word}` },
    }),
  )
  await done(handler.send('POST', `/api/cases/${id}/notes`, { text: `Notat ${word}` }))
  await done(handler.send('POST', `/api/cases/${id}/close`, { reason: `Ferdig ${word}` }))
  await done(handler.send('POST', `/api/cases/${id}/reopen`))
  return { kind: 'case', word, id: id!, ids: [id!] }
}

async function plantCrisis({ owner, places }: LevelsHouse): Promise<Canary> {
  const word = WORDS.crisis
  const { crisisId: id } = await done(
    owner.send('POST', '/api/crises', {
      ...{
        clientKey: 'canary-crisis',
        scenarioKey: null,
        what: `Hendelse ${word}`,
        place: word,
        unitId: places.prison,
      },
      ...{ level: 'unit', confidentiality: 'named' },
    }),
  )
  await done(
    owner.send('POST', `/api/crises/${id}/entries`, {
      entries: [{ clientKey: 'canary-entry', kind: 'said', text: `Linje ${word}` }],
    }),
  )
  return { kind: 'crisis', word, id: id!, ids: [id!] }
}

/** What is open to those who have the duty points at what is not. */
async function linkFromOpenCase({ owner, places }: LevelsHouse, targets: Canary[]): Promise<void> {
  const report = { clientKey: 'open-case', unitId: places.prison, what: 'Åpen sak', howSoon: 'week' }
  const { caseId } = await done(owner.send('POST', '/api/cases', report))
  for (const { id, word } of targets)
    await done(
      owner.send('POST', `/api/cases/${caseId}/links`, { kind: 'message', targetId: id, title: `Tittel ${word}` }),
    )
}
