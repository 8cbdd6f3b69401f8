import { isGrave } from '../../kit/http/web.ts'
import type { GatesHouse, Reader, Route } from './house.ts'
import type { Planted } from './plant.ts'

type Person = Pick<Reader, 'ask'>
/** What the gate says to a token: before the door of who it is, or at it. */
const TO_A_TOKEN = ['access.person-needed', 'access.token-scope']
const TO_AN_OLD_SESSION = ['access.recent-needed']
/** One's own sign-in, which the walk would end. */
const SKIPPED = /^\/api\/(my|auth)\b|sign-out/

/** The address with an id of what was planted in each place: of the thing that the path is about, where it says so. */
function addressOf({ url }: Route, planted: readonly Planted[]): string {
  const about = { draft: 'message', case: 'case', crisis: 'cris', inquiry: 'inquir', log: 'log' }
  const thing = planted.find(({ kind }) => url.includes(about[kind as keyof typeof about])) ?? planted[0]!
  return url.replaceAll(':language', 'nb').replaceAll(/:\w+|\*/g, thing.id)
}

async function pastTheGate(routes: readonly Route[], planted: Planted[], who: Person, refusals: readonly string[]) {
  const past: string[] = []
  for (const route of routes) {
    const { statusCode, body } = await who.ask(route.method as 'POST', addressOf(route, planted))
    const code = statusCode === 403 ? (JSON.parse(body) as { code: string }).code : ''
    if (!refusals.includes(code)) past.push(`${route.method} ${route.url}: ${statusCode} ${code}`)
  }
  return past
}

/** Grave routes that did not stop a token with every scope, and those that did not stop a session of half an hour. */
export async function graveActs({ routes, machine, all }: GatesHouse, planted: Planted[], age: () => Promise<void>) {
  const grave = routes.filter(({ isPublic, consequence }) => !isPublic && consequence && isGrave(consequence))
  const byToken = await pastTheGate(grave, planted, machine, TO_A_TOKEN)
  await age()
  const byOldSession = await pastTheGate(grave, planted, all, TO_AN_OLD_SESSION)
  return { grave: grave.length, byToken, byOldSession }
}

/** Writes that answered somebody with a word they are not given. Nothing is sent, so that nearly all refuse. */
export async function wordsInWrites(
  { routes }: GatesHouse,
  planted: Planted[],
  readers: readonly Reader[],
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
) {
  const leaks: { who: string; where: string; kind: string }[] = []
  const writes = routes.filter(({ method, url }) => method !== 'GET' && !SKIPPED.test(url))
  for (const reader of readers)
    for (const route of writes) {
      const where = addressOf(route, planted)
      const { body } = await reader.ask(route.method as 'POST', where)
      for (const { kind, word, id } of planted)
        if (body.includes(word) && !allowed.get(id)!.has(reader.id))
          leaks.push({ who: reader.who, where: `${route.method} ${where}`, kind })
    }
  return leaks
}
