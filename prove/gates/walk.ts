import { isGrave } from '../../kit/http/web.ts'
import type { GatesHouse, Reader, Route } from './house.ts'
import type { Given, Planted } from './plant.ts'
import { sampleOf } from './sample.ts'

type Person = Pick<Reader, 'ask'>
/** What the gate says to a token: before the door of who it is, or at it. */
const TO_A_TOKEN = ['access.person-needed', 'access.token-scope']
const TO_AN_OLD_SESSION = ['access.recent-needed']
const WITHOUT_RIGHT = ['access.right-needed', 'access.administrator-only']
/** The library's own doors, one route here (`slices/access/test/library-doors.medium.test.ts` walks them), and those that end the walk's own sign-in. */
const SKIPPED = /^\/api\/auth(\/|$)|^\/api\/my\/(lock|switch-user|password)$/

const ABOUT = { draft: 'message', case: 'case', crisis: 'cris', inquiry: 'inquir', log: 'log' }
/** The thing that the path is about, where it says so. */
const thingOf = ({ url }: Route, planted: readonly Planted[]) =>
  planted.find(({ kind }) => url.includes(ABOUT[kind as keyof typeof ABOUT]))

const codeOf = (status: number, body: string) =>
  status >= 400 && body.startsWith('{') ? (JSON.parse(body) as { code: string }).code : ''

/** The house itself fell: no answer of its own, whatever was asked. */
const isFailed = (status: number) => status >= 500

async function pastTheGate(routes: readonly Route[], planted: Planted[], who: Person, refusals: readonly string[]) {
  const past: string[] = []
  const failed: string[] = []
  for (const route of routes) {
    const address = route.url
      .replaceAll(':language', 'nb')
      .replaceAll(/:\w+|\*/g, (thingOf(route, planted) ?? planted[0]!).id)
    const { statusCode, body } = await who.ask(route.method as 'POST', address)
    const code = statusCode === 403 ? codeOf(statusCode, body) : ''
    const told = `${route.method} ${route.url}: ${statusCode} ${code}`
    if (!refusals.includes(code)) past.push(told)
    if (isFailed(statusCode)) failed.push(told)
  }
  return { past, failed }
}

/** Grave routes that did not stop a token with every scope, and those that did not stop a session of half an hour. */
export async function graveActs({ routes, machine, all }: GatesHouse, planted: Planted[], age: () => Promise<void>) {
  const grave = routes.filter(({ isPublic, consequence }) => !isPublic && consequence && isGrave(consequence))
  const byToken = await pastTheGate(grave, planted, machine, TO_A_TOKEN)
  await age()
  const byOldSession = await pastTheGate(grave, planted, all, TO_AN_OLD_SESSION)
  const failed = [...byToken.failed, ...byOldSession.failed]
  return { grave: grave.length, byToken: byToken.past, byOldSession: byOldSession.past, failed }
}

type Came = { who: string; where: string; kind: string }
type Walk = { planted: readonly Planted[]; readers: readonly Reader[]; given: Given; seed: number }

/**
 * Every route that changes something, sent what passes its shape and is about the far prison, by everybody whom the table does not give it.
 * `leaks`: it answered with a word that is not theirs. `past`: whoever has the right nowhere got past the gate, or something of the far
 * prison was changed by somebody whom it is not given. `byShape`: the shape answered before the right did. `failed`: the house fell.
 */
export async function writesBy({ routes, places }: GatesHouse, { planted, readers, given, seed }: Walk) {
  const found = { leaks: [] as Came[], past: [] as string[], byShape: [] as string[], failed: [] as string[] }
  const writes = routes.filter(({ method, url }) => method !== 'GET' && !SKIPPED.test(url))
  for (const route of writes) {
    const aim = aimed(route, planted, { far: places.far, seed })
    const where = `${route.method} ${route.url}`
    for (const reader of readers) {
      const standing = standingOf(route, aim, reader, given)
      // Whoever may do it sends nothing, so that it is not done.
      const sent = standing === 'theirs' ? undefined : aim.body
      const { statusCode, body } = await reader.send(route.method as 'POST', aim.address, sent)
      const isWrong = ({ id, word }: Planted) => body.includes(word) && !given.things.get(id)!.has(reader.id)
      found.leaks.push(...planted.filter(isWrong).map(({ kind }) => ({ who: reader.who, where, kind })))
      const code = codeOf(statusCode, body)
      const told = `${where} by ${reader.who}: ${statusCode} ${code}`
      if (isPast(standing, statusCode, code)) found.past.push(told)
      if (isFailed(statusCode)) found.failed.push(`${told} ${JSON.stringify(sent)?.slice(0, 300)}`)
      if (standing !== 'theirs' && code === 'request.invalid') found.byShape.push(`${told} ${body.slice(0, 300)}`)
    }
  }
  return found
}

/** `nobody`: is not signed in, where one must be. `lacks`: has its right nowhere. `theirs` and `not-theirs`: what it is about in the far prison. `open`: it is about nothing there. */
type Standing = 'nobody' | 'lacks' | 'theirs' | 'not-theirs' | 'open'

function standingOf({ right, isPublic }: Route, { thing, isFar }: Aim, { id }: Reader, given: Given): Standing {
  if (isPublic) return 'open'
  if (id === 'per_none') return 'nobody'
  if (right && !given.somewhere.get(right)!.has(id)) return 'lacks'
  if (thing) return given.things.get(thing.id)!.has(id) ? 'theirs' : 'not-theirs'
  if (!right) return 'open'
  if (given.far.get(right)!.has(id)) return 'theirs'
  return isFar ? 'not-theirs' : 'open'
}

function isPast(standing: Standing, status: number, code: string): boolean {
  if (standing === 'nobody') return status !== 401
  if (standing === 'lacks') return status !== 403 || !WITHOUT_RIGHT.includes(code)
  return standing === 'not-theirs' && status < 300
}

const AHEAD = '2099-03-10T08:00:00.000Z'

type Aim = { thing: Planted | undefined; isFar: boolean; address: string; body: object | undefined }

/** Where a write goes and what it is sent: about a thing of the far prison, or about that prison. */
function aimed(route: Route, planted: readonly Planted[], { far, seed }: { far: string; seed: number }): Aim {
  const thing = thingOf(route, planted)
  const { id } = thing ?? planted[0]!
  // A time that has passed would be refused before anybody asked who may.
  const known = { id, unitId: far, messageId: id, crisisId: id, caseId: id, language: 'nb', dueAt: AHEAD }
  const { params, query, body } = sampleOf(route.schema, seed, known)
  const path = route.url.replaceAll(/:(\w+)|\*/g, (_, name: string) => encodeURIComponent(params[name] ?? id))
  const asked = new URLSearchParams(query).toString()
  const isFar = params.unitId === far || (body as { unitId?: unknown } | undefined)?.unitId === far
  const about = route.url.includes(':id') ? thing : undefined
  return { thing: about, isFar, address: asked ? `${path}?${asked}` : path, body }
}
