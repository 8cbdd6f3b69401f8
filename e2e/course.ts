import { readEditions } from '../apps/server/demo/past-writing.ts'
import { inboxOf } from './demo-inbox.ts'
import type { Installation } from './installation.ts'
import { surveyAddresses } from './survey-addresses.ts'
import { today } from './today.ts'

/** A signed-in program in the place of one of the demo's people: calls the API as the shell does. */
export type Hand = {
  get: <T>(path: string) => Promise<T>
  send: <T>(method: string, path: string, body?: object) => Promise<T>
}

type Role = 'adviser' | 'director' | 'leader' | 'administrator' | 'notice-poster'

export async function handOf(varde: Installation, role: Role): Promise<Hand> {
  const choices = (await (await fetch(`${varde.url}/api/access/sign-in-choices`)).json()) as {
    demo: { role: Role; email: string; password: string }[]
  }
  const { email, password } = choices.demo.find((one) => one.role === role)!
  const signedIn = await fetch(`${varde.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: varde.url },
    body: JSON.stringify({ email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const isForm = body instanceof FormData
    const answer = await fetch(varde.url + path, {
      method,
      headers: { cookie, origin: varde.url, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }
  return { send, get: (path) => send('GET', path) }
}

const paragraph = (text: string) => ({ kind: 'paragraph', text: [{ text }] })
const NB = [
  paragraph('Verkstedet er stengt i dag. Besøk går som vanlig.'),
  paragraph('Spør vakten om du lurer på noe.'),
]
const EN = [paragraph('The workshop is closed today. Visits go on as planned.')]

/** What a day leaves behind: a draft, a text that waits, and one that has gone out and is being confirmed. */
export type Course = {
  caseId: string
  sourceId: string
  reportId: string
  crisisId: string
  planUnitId: string
  codingId: string
  measureReportId: string
  /** The open page of a survey, how a draft of one will look, and one that is closed. */
  survey: string
  surveyPreview: string
  surveyClosed: string
  draftId: string
  waitingId: string
  sentId: string
  dispatchId: string
  release: string
  receipt: string
  leave: string
  registration: string
}

export async function runCourse(varde: Installation): Promise<Course> {
  const adviser = await handOf(varde, 'adviser')
  const director = await handOf(varde, 'director')
  const { units } = await adviser.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const halden = units.find((one) => one.name === 'Halden fengsel')!.id
  const waitingId = await writeText(adviser, halden, 'Besøk flyttes lørdag', ['staff', 'press'])
  await ask(adviser, waitingId)
  const draftId = await writeText(adviser, halden, 'Nye åpningstider, besøk', ['staff', 'relatives'])
  await handOut(adviser, director, draftId)
  const sentId = await writeText(adviser, halden, 'Verkstedet stengt torsdag', [
    'staff',
    'inmates',
    'relatives',
    'press',
    'public',
  ])
  const approvalId = await ask(adviser, sentId)
  const versionId = await approve(director, sentId, approvalId)
  const dispatchId = await sendOut(adviser, versionId, halden)
  await adviser.get(`/api/dispatches/${dispatchId}`)
  const release = await untilThere(
    async () =>
      (await (await fetch(`${varde.url}/presserom`)).text()).match(
        /href="[^"]*(\/presserom\/[\w-]*verkstedet[\w-]*)"/i,
      )?.[1],
  )
  const receipt = await linkIn(adviser, 'Verkstedet', /\/k\/[\w.-]+/)
  const leave = await linkIn(adviser, 'Verkstedet', /\/avmeld\/[\w.-]+/)
  const { caseId } = await adviser.send<{ caseId: string }>('POST', '/api/cases', {
    clientKey: 'a-day-in-halden',
    unitId: halden,
    what: 'Verkstedet er stengt. Lokalavisa har ringt.',
    howSoon: 'today',
  })
  const { id: reportId } = await adviser.send<{ id: string }>('POST', '/api/plan/reports', {
    unitId: halden,
    ...{ from: '2026-01-01', to: today() },
    ownText: 'Vi trenger en stedfortreder i pressevakten.',
  })
  const { person } = await adviser.get<{ person: { id: string } }>('/api/me')
  const { crisisId } = await adviser.send<{ crisisId: string }>('POST', '/api/crises', {
    clientKey: 'an-exercise-in-halden',
    scenarioKey: 'fire',
    unitId: halden,
    level: 'unit',
    participantIds: [person.id],
    practice: { scriptKey: 'escape-with-rumour' },
  })
  const { id: sourceId } = await adviser.send<{ id: string }>('POST', '/api/measure/sources', {
    ...{ kind: 'feed', name: 'Medieovervåking (demo)', unitId: halden, mapping: [], rhythm: 'by-hand' },
    settings: { address: 'http://127.0.0.1:9/nytt', subject: '', outlet: '', since: null },
  })
  return {
    codingId: await beginCoding(adviser, director),
    measureReportId: await publishReport(adviser, director, halden),
    ...(await surveyAddresses(adviser)),
    caseId,
    sourceId,
    crisisId,
    planUnitId: halden,
    reportId,
    draftId,
    waitingId,
    sentId,
    dispatchId,
    release,
    receipt,
    leave,
    registration: await register(adviser, varde, halden),
  }
}

/** Two translations of a draft: one that the adviser has, one that the director gave back. */
async function handOut(adviser: Hand, director: Hand, messageId: string): Promise<void> {
  const [own, other] = await Promise.all(
    [adviser, director].map((hand) => hand.get<{ person: { id: string } }>('/api/me')),
  )
  const asks = [
    { language: 'pl', personId: own!.person.id },
    { language: 'ar', personId: other!.person.id },
  ]
  const path = `/api/messages/${messageId}`
  await adviser.send('POST', `${path}/translations`, { asks, dueOn: today(), note: 'Til tavlen i besøksavdelingen.' })
  const { translations } = await director.get<{ translations: { id: string; language: string }[] }>(path)
  const arabic = translations.find(({ language }) => language === 'ar')!
  await director.send('POST', `/api/translations/${arabic.id}/give-back`, { reason: 'Jeg kan ikke arabisk.' })
}

/** A report of what is measured: its first version is published and open to everyone, and somebody has written in it since. */
async function publishReport(adviser: Hand, director: Hand, unitId: string): Promise<string> {
  const period = { fromOn: '2025-01-01', toOn: '2025-12-31' }
  const asked = { unitId, audience: 'open', language: 'nb', ...period }
  const { id } = await adviser.send<{ id: string }>('POST', '/api/measure/reports', asked)
  const path = `/api/measure/reports/${id}`
  const { content } = await adviser.get<{ content: { blocks: { kind: string; text: string }[] } }>(path)
  const blocks = content.blocks.map((block) =>
    block.kind === 'text' ? { ...block, text: `${block.text}Flere kjenner oss.\n\n- Spør igjen til høsten.` } : block,
  )
  await adviser.send('PUT', path, { revision: 1, content: { ...content, blocks } })
  await adviser.send('POST', `${path}/publish`, { revision: 2 })
  await director.send('PUT', `${path}/open`, { isOpen: true })
  await adviser.send('PUT', path, { revision: 2, content })
  return id
}

/** A round of coding over some mentions, with the two as coders; nothing is coded yet. */
export async function beginCoding(adviser: Hand, director: Hand): Promise<string> {
  const lines = Array.from({ length: 12 }, (_, at) =>
    ['Avisa', 'Bladet'].map(
      (outlet) => `Fengselet i sak ${at};Ingress;2026-03-${10 + at};${outlet};https://${outlet}.example/${at}`,
    ),
  )
  const file = new FormData()
  file.append('file', new Blob([['tittel;ingress;dato;kilde;lenke', ...lines.flat()].join('\n')]), 'medier.csv')
  await adviser.send('POST', '/api/measure/mentions?source=Demo', file)
  const coders = await Promise.all([adviser, director].map((hand) => hand.get<{ person: { id: string } }>('/api/me')))
  const { id } = await adviser.send<{ id: string }>('POST', '/api/measure/coding/rounds', {
    ...{ name: 'Mars (demo)', fromOn: '2026-03-01', toOn: '2026-03-31', panelId: null, size: 12, doubled: 12 },
    coderIds: coders.map(({ person }) => person.id),
  })
  return id
}

export async function writeText(hand: Hand, unitId: string, title: string, audienceKinds: string[]): Promise<string> {
  const { id } = await hand.send<{ id: string }>('POST', '/api/messages', {
    unitId,
    kind: 'information',
    audienceKinds,
    language: 'nb',
    title,
  })
  const read = () =>
    hand.get<{ editions: { language: string; revision: number }[]; settingsRevision: number }>(`/api/messages/${id}`)
  const first = (await read()).editions[0]!
  await hand.send('PUT', `/api/messages/${id}/editions/nb`, { revision: first.revision, title, body: NB })
  await hand.send('PUT', `/api/messages/${id}/editions/en`, {
    revision: 0,
    title: 'The workshop is closed today',
    body: EN,
  })
  const { settingsRevision } = await read()
  await readEditions(hand, id)
  await hand.send('PUT', `/api/messages/${id}/settings`, {
    revision: settingsRevision,
    kind: 'information',
    audienceKinds,
    confirm: true,
    byName: false,
    byNameGround: null,
    byNameUntil: null,
    requiredChecks: [],
    question: { nb: 'Samtale?', en: 'Would you like to talk to somebody?' },
  })
  await takeRole(hand, id)
  return id
}

/** The helper's role, as a message must say before approval is asked for. */
export async function takeRole(hand: Hand, id: string): Promise<void> {
  const { origin } = await hand.get<{ origin: { revision: number } & Record<string, unknown> }>(`/api/messages/${id}`)
  const { revision, initiativeId, goalKeys, gapKeys, audienceKeys } = origin
  await hand.send('PUT', `/api/messages/${id}/origin`, {
    ...{ revision, initiativeId, goalKeys, gapKeys, audienceKeys },
    roleKey: 'role-helper',
  })
}

export const ask = async (hand: Hand, id: string) =>
  (await hand.send<{ approvalId: string }>('POST', `/api/messages/${id}/ask`)).approvalId

type Asked = { edition: { id: string } | null; asked: { key: string }[] }

/** Approves as one who has read the principles and finds them held. Gives the id of the version. */
export async function approve(hand: Hand, id: string, approvalId: string): Promise<string> {
  await readEditions(hand, id)
  const { edition, asked } = await hand.get<Asked>(`/api/messages/${id}/principles`)
  const answers = asked.map(({ key }) => ({ key, answer: 'held', note: null }))
  const { versionId } = await hand.send<{ versionId: string }>('POST', `/api/messages/${id}/approve`, {
    approvalId,
    principles: { editionId: edition?.id ?? null, answers },
  })
  return versionId
}

async function sendOut(hand: Hand, versionId: string, unitId: string): Promise<string> {
  const wave = (name: string, groups: string[], channels: string[], publishes: string[], unitIds?: string[]) => ({
    name,
    audiences: { groups, ...(unitIds ? { unitIds } : {}) },
    channels,
    publishes,
    gate: { kind: 'with-start' },
  })
  const { id } = await hand.send<{ id: string }>('POST', '/api/dispatches', {
    versionId,
    waves: [
      wave('Egne ansatte', ['staff'], ['email'], [], [unitId]),
      wave('Innsatte', ['inmates'], ['print'], [], [unitId]),
      wave('Pårørende', ['relatives'], ['email'], []),
      wave('Presse', ['press'], ['email'], ['press-room']),
    ],
  })
  await hand.send('POST', `/api/dispatches/${id}/start`)
  return id
}

async function register(hand: Hand, varde: Installation, unitId: string): Promise<string> {
  const address = 'testesen@parorende.example'
  await fetch(`${varde.url}/parorende`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: varde.url },
    body: new URLSearchParams({ valg: unitId, kanal: 'email', adresse: address, meldingssprak: 'nb' }),
  })
  return linkIn(hand, address, /\/parorende\/bekreft\/[\w.-]+/)
}

/** The first link of a kind in what the demo has received: one letter of each subject to each domain, whichever wave came last. */
export const linkIn = (hand: Hand, search: string, link: RegExp): Promise<string> =>
  untilThere(async () => {
    const received = await inboxOf(hand, search)
    const kinds = new Map(received.map((one) => [`${one.address.split('@')[1]} ${one.subject}`, one.id]))
    for (const id of kinds.values()) {
      const found = JSON.stringify(await hand.get<object>(`/api/demo/inbox/${id}`)).match(link)
      if (found) return found[0]
    }
    return undefined
  })

async function untilThere(look: () => Promise<string | undefined>): Promise<string> {
  for (let i = 0; i < 450; i++) {
    const found = await look()
    if (found) return found
    await new Promise((done) => setTimeout(done, 400))
  }
  throw new Error('It did not come within three minutes')
}
