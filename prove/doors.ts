import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopChecks } from '../kit/kernel/stops/check-confidentiality.ts'
import { bodyOf, fieldsOf, type Making, type Schema } from './doors/body.ts'
import { COURSES, walkCourse } from './doors/courses.ts'
import { type DoorsHouse, doorsHouse, type Person } from './doors/house.ts'
import { addFollower, readLetters, textsIn } from './doors/letters.ts'
import { readOutside } from './doors/outside.ts'
import type { Proof } from './proof.ts'

type Method = 'POST' | 'PUT' | 'PATCH'
type Route = { method: Method; path: string; schema: Schema | null }
type Contract = {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
}

/** What must not leave: an identity number, somebody in custody by name, a private number. */
const CANARIES = ['01819010001', 'Innsatt Test Testesen er flyttet', '912 34 567']
/** One’s own sign-in, files, and acts that would end what the rest needs. */
const SKIPPED =
  /^\/api\/(my|access|demo|audience\/imports|auth|log|people|duties|absences|setup)|\/(close|end|retire|withdraw|discard|cancel|redact|redaction|take-back|undo|shut|give-back)$/
/** Acts that let something out, or ask for it; they follow each write, first by the writer, then by the other. */
const LETS_OUT = /\/(ask-approval|ask|approve|publish|open|now|send|put-in-force|share|handed)$/

/**
 * Writes in every field that the API takes, once with harmless words and once with a canary, lets out whatever can be let out after each
 * write, and reads everything that the outside has. `fieldsOut` are fields whose harmless words came out; a canary may come out of none.
 */
export const proof: Proof = { zero: ['withoutDoor'], guards: ['stops'], run }

async function run({ seed, sizes, without, say = console.error }: Parameters<Proof['run']>[0]) {
  const checks = [...stopChecks]
  if (without === 'stops') stopChecks.length = 0
  const house = await doorsHouse()
  try {
    const work = new Work(house, seed)
    await work.everything(sizes.rounds ?? 2, sizes.share ?? 1)
    await addFollower(house)
    await work.courses()
    const letters = await readLetters(house)
    const texts = textsIn(house)
    const outside = [await readOutside(house), ...letters.flatMap(({ text, html }) => [text, html]), ...texts].join(
      '\n',
    )
    const came = (tag: string) => outside.includes(tag)
    const fieldsOut = new Set(work.harmless.filter(({ tag }) => came(tag)).map(({ field }) => field))
    const broken = new Set(work.canaries.filter(({ tag }) => came(tag)).map(({ field }) => field))
    for (const field of broken) say(`came out past the door: ${field}`)
    return {
      fieldsOut: fieldsOut.size,
      letters: letters.length,
      texts: texts.length,
      parts: partsRead(letters, texts, work.harmless),
      withoutDoor: broken.size,
    }
  } finally {
    await house.stop()
    stopChecks.splice(0, stopChecks.length, ...checks)
  }
}

type Said = { tag: string; field: string }
type Letters = { text: string; html: string }[]

/** In how many of the two parts of a letter, and in an SMS, the body of a message was read: 3, or one of them is not looked at. */
function partsRead(letters: Letters, texts: string[], said: Said[]): number {
  const tags = said.filter(({ field }) => field === 'message: body').map(({ tag }) => tag)
  const read = [letters.map(({ text }) => text), letters.map(({ html }) => html), texts]
  return read.filter((all) => all.some((one) => tags.some((tag) => one.includes(tag)))).length
}

class Work {
  readonly harmless: { tag: string; field: string }[] = []
  readonly canaries: { tag: string; field: string }[] = []
  private readonly house: DoorsHouse
  private readonly routes = routesOf()
  private readonly revisions = new Map<string, number>()
  private readonly ids = new Map<string, string[]>()
  private state: number
  private tags = 0

  constructor(house: DoorsHouse, seed: number) {
    this.house = house
    this.state = seed + 1
  }

  /** `share`: only every so many fields gets a canary; 1 for all. */
  async everything(rounds: number, share: number): Promise<void> {
    let at = 0
    for (let round = 0; round < rounds; round++)
      for (const route of this.routes) {
        if (!route.schema || LETS_OUT.test(route.path)) continue
        await this.write(route, null)
        const making = this.making(() => 'Prøve')
        for (const field of fieldsOf(route.schema, making)) if (at++ % share === 0) await this.write(route, field)
      }
  }

  /** Whole courses with harmless words, which must come out, and one for each part with a canary there. */
  async courses(): Promise<void> {
    for (const course of COURSES)
      for (const field of [null, ...course.parts]) {
        const held = await walkCourse(this.house, course, (part) => {
          const tag = this.tag()
          ;(part === field ? this.canaries : this.harmless).push({ tag, field: `${course.name}: ${part}` })
          return part === field ? `${this.canary()} ${tag}` : `Prøve ${tag}`
        })
        if (field === null && held) throw new Error(`the ${course.name} did not come out: ${held}`)
      }
  }

  private tag = () => `qz${(++this.tags).toString(36).padStart(6, '0')}x`
  private canary = () => CANARIES[this.below(CANARIES.length)]!

  /** One write of this route; a canary stands in `field`, or nowhere. Then all that may let it out. */
  private async write(route: Route, field: string | null): Promise<void> {
    const url = this.addressOf(route.path)
    if (!url || !route.schema) return
    for (let attempt = 0; attempt < 4; attempt++) {
      const mine: { tag: string; field: string; isCanary: boolean }[] = []
      const body = bodyOf(
        route.schema,
        this.making((path) => {
          const tag = this.tag()
          mine.push({ tag, field: `${route.method} ${route.path} ${path}`, isCanary: path === field })
          return path === field ? `${this.canary()} ${tag}` : `Prøve ${tag}`
        }),
      ) as object
      const answer = await this.sent(this.house.people[0], route.method, url, body)
      if (answer.statusCode >= 300) {
        if (field !== null) return
        continue
      }
      for (const { isCanary, ...one } of mine) (isCanary ? this.canaries : this.harmless).push(one)
      const id = idIn(answer.body)
      if (id) this.keep(route.path, id)
      await this.letOut(
        id
          ? `${url}/${id}`
          : url.replace(/\/(draft|answer|origin|settings|editions\/\w+|questionnaire|elements\/\w+)$/, ''),
      )
      return
    }
  }

  private async letOut(url: string): Promise<void> {
    const shape = url.replace(/\/[a-z]{3}_[0-9a-z]+/g, '/{id}')
    const acts = this.routes.filter(
      ({ path }) => LETS_OUT.test(path) && path.replace(/\{\w+\}/g, '{id}').startsWith(`${shape}/`),
    )
    for (const act of acts)
      for (const person of this.house.people) {
        const rest = act.path.replace(/\{\w+\}/g, '{id}').slice(shape.length)
        if (rest.includes('{')) continue
        if (await this.acts(person, act, `${url}${rest}`)) break
      }
  }

  private async acts(person: Person, act: Route, url: string): Promise<boolean> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const body = act.schema
        ? (bodyOf(
            act.schema,
            this.making(() => 'Prøve'),
          ) as object)
        : {}
      if ('weighed' in body) delete body.weighed
      if ('at' in body) body.at = null
      const { statusCode } = await this.sent(person, act.method, url, body)
      if (statusCode < 300) return true
      if (statusCode === 403 || statusCode === 404) return false
    }
    return false
  }

  /** Sends it with the revision that stands: what was written since is counted up to. */
  private async sent(person: Person, method: Method, url: string, body: object) {
    const key = 'revision' in body ? 'revision' : 'version' in body ? 'version' : null
    for (let more = 0; ; more++) {
      const known = this.revisions.get(url) ?? (key ? Number((body as Record<string, unknown>)[key]) : 0)
      const answer = await person.send(method, url, key ? { ...body, [key]: known } : body)
      if (!key || answer.statusCode !== 409 || !/meanwhile/.test(answer.body) || more > 30) return answer
      this.revisions.set(url, known + 1)
    }
  }

  private making(say: Making['say']): Making {
    return { below: (n) => this.below(n), say, idFor: (name) => this.idFor(name) }
  }

  /** The directorate, or what was made last of the kind the name asks for. */
  private idFor(name: string): string | null {
    if (/unitId|unitIds/i.test(name)) return this.house.top
    if (name === 'scenarioKey') return 'fire'
    if (name === 'roleKey') return this.house.roleKey
    const kind = /^(message|case|outlet|survey|report|panel|crisis|indicator)/.exec(name)?.[1]
    const kept = kind && [...this.ids].find(([path]) => path.includes(`/${kind}`))
    return kept?.[1].at(-1) ?? null
  }

  private keep(path: string, id: string): void {
    this.ids.set(path, [...(this.ids.get(path) ?? []), id])
  }

  /** The address with ids of what was made last under it; null where nothing has been. */
  private addressOf(path: string): string | null {
    let made = ''
    for (const part of path.split('/').slice(1)) {
      if (!part.startsWith('{')) made += `/${part}`
      else {
        const under = path.slice(0, path.indexOf(`/${part}`))
        const id = part === '{unitId}' ? this.house.top : part === '{language}' ? 'nb' : this.ids.get(under)?.at(-1)
        if (!id) return null
        made += `/${id}`
      }
    }
    return made
  }

  /** A linear congruence: the same course for the same seed. */
  private below(n: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((this.state / 2_147_483_648) * n)
  }
}

function routesOf(): Route[] {
  const file = join(import.meta.dirname, '../contracts/openapi.json')
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Contract
  return Object.entries(paths)
    .filter(([path]) => !SKIPPED.test(path))
    .flatMap(([path, methods]) =>
      (['post', 'put', 'patch'] as const).flatMap((method) => {
        const operation = methods[method]
        if (!operation) return []
        const schema = operation.requestBody?.content['application/json']?.schema ?? null
        return [{ method: method.toUpperCase() as Method, path, schema }]
      }),
    )
    .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
}

function idIn(body: string): string | null {
  try {
    const told = JSON.parse(body) as Record<string, unknown>
    const id = told.id ?? told.crisisId ?? told.key
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
