import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopChecks } from '../kit/kernel/stops/check-confidentiality.ts'
import { askChecks } from '../kit/kernel/stops/names-somebody.ts'
import { bodyOf, fieldsOf, type Making, type Schema } from './doors/body.ts'
import { COURSES } from './doors/courses.ts'
import { type DoorsHouse, doorsHouse, type Person } from './doors/house.ts'
import { isKeptGuard, KEPT_GUARDS, keptBack } from './doors/kept.ts'
import { addFollower } from './doors/letters.ts'
import { type Outside, outsideOf, WAYS } from './doors/outside.ts'
import { Walks } from './doors/walks.ts'
import { Words } from './doors/words.ts'
import type { Proof } from './proof.ts'

type Method = 'POST' | 'PUT' | 'PATCH'
type Route = { method: Method; path: string; schema: Schema | null }
type Contract = {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
}

/**
 * Left out, since the walk would end itself, its people or its ways in: one’s own sign-in and what is one’s own, accounts and set-up, the demo,
 * files of addresses, and what the log is asked. Files and pictures are sent in courses; the open forms are read where somebody answers what came by
 * them (`reply to who asks back`, `survey by invitation`).
 */
const SKIPPED = /^\/api\/(my|access|demo|audience\/imports|auth|log|setup)(\/|$)/
/** Acts that end what the rest needs, and who people are: walked last, when all else has been read. */
const ENDS =
  /^\/api\/(people|duties|absences)|\/(close|end|retire|withdraw|discard|cancel|redact|redaction|take-back|undo|shut|give-back)$/
/** Acts that let something out, or ask for it; they follow each write, first by the writer, then by the other. */
const LETS_OUT = /\/(ask-approval|ask|approve|publish|open|now|send|put-in-force|share|handed)$/

/**
 * Writes in every field that the API takes, once with harmless words and once with a canary, lets out whatever can be let out after each
 * write, and reads everything that the outside has. `fieldsOut` are fields whose harmless words came out; a canary may come out of none.
 * Each field of `outgoing-fields.ts` has a course that brings words there (`withoutCourse`), and nothing is outside before the yes that lets
 * it out (`beforeYes`). What is under embargo, and what is written over something approved, is outside for nobody (`doors/kept.ts`). At the
 * end it walks what ends things and who people are, with a canary in every word of theirs too (`ended`: how many such writes were taken).
 * What is read, and what is not, stands in `doors/outside.ts`; a way out in which no harmless words were met was not looked at (`waysUnread`).
 */
export const proof: Proof = {
  zero: ['withoutDoor', 'withoutCourse', 'beforeYes', 'waysUnread'],
  guards: ['stops', 'course', 'yes', ...KEPT_GUARDS],
  run,
}

async function run({ seed, sizes, without, say = console.error }: Parameters<Proof['run']>[0]) {
  const [checks, asks] = [[...stopChecks], [...askChecks]]
  if (without === 'stops') stopChecks.length = askChecks.length = 0
  const house = await doorsHouse()
  try {
    const words = new Words(seed)
    const [work, walks] = [new Work(house, words), new Walks(house, words)]
    await work.everything(sizes.rounds ?? 2, sizes.share ?? 1)
    await addFollower(house)
    const { leftOut = without === 'course' ? 1 : 0 } = sizes
    const courses = COURSES.slice(0, COURSES.length - leftOut)
    const isStopped = without !== 'stops'
    const isWalked = isStopped && !isKeptGuard(without)
    if (isWalked) await walks.harmlessOnes(courses, { waits: without !== 'yes' })
    if (without === null || !isStopped) await walks.canariesIn(courses, { together: !isStopped })
    const kept = isStopped ? await keptBack(house, words, without) : []
    const before = await outsideOf(house)
    const isOut = kept.filter(({ tag }) => before.has(tag)).map(({ field }) => field)
    const outside = await outsideOf(house, { ledgers: true })
    const namesOf = (said: readonly Said[]) =>
      [...new Set(said.filter(({ tag }) => outside.has(tag)).map(({ field }) => field))].sort()
    const unread = isWalked ? walks.unread(outside) : []
    const waysUnread = isWalked ? WAYS.filter((way) => !isReadIn(outside, way, walks.harmless)) : []
    const cameOut = namesOf([...work.canaries, ...walks.canaries])
    const ended = isWalked ? await work.endings(sizes.rounds ?? 2) : 0
    const afterwards = await outsideOf(house)
    const late = work.canaries.filter(({ tag }) => afterwards.has(tag)).map(({ field }) => field)
    const broken = [...new Set([...cameOut, ...late, ...walks.passed, ...isOut])].sort()
    for (const field of broken) say(`came out past the door: ${field}`)
    for (const field of unread) say(`no course brings words there: ${field}`)
    for (const way of waysUnread) say(`no words of ours were read there: ${way}`)
    for (const field of walks.early) say(`was outside before anybody said yes: ${field}`)
    return {
      fieldsOut: namesOf([...work.harmless, ...walks.harmless]).length,
      letters: outside.ways.letter.length,
      texts: outside.ways.SMS.length,
      waysUnread: waysUnread.length,
      ended,
      withoutDoor: broken.length,
      withoutCourse: unread.length,
      beforeYes: walks.early.size,
    }
  } finally {
    await house.stop()
    stopChecks.splice(0, stopChecks.length, ...checks)
    askChecks.splice(0, askChecks.length, ...asks)
  }
}

type Said = { tag: string; field: string }

/** Were words that somebody wrote read there? */
const isReadIn = ({ ways }: Outside, way: (typeof WAYS)[number], said: readonly Said[]) =>
  said.some(({ tag }) => ways[way].some((text) => text.includes(tag)))

class Work {
  readonly harmless: { tag: string; field: string }[] = []
  readonly canaries: { tag: string; field: string }[] = []
  private readonly house: DoorsHouse
  private readonly routes = routesOf()
  private readonly revisions = new Map<string, number>()
  private readonly ids = new Map<string, string[]>()
  private readonly words: Words

  constructor(house: DoorsHouse, words: Words) {
    this.house = house
    this.words = words
  }

  /** `share`: only every so many fields gets a canary; 1 for all. */
  async everything(rounds: number, share: number): Promise<void> {
    let at = 0
    for (let round = 0; round < rounds; round++)
      for (const route of this.routes) {
        if (!route.schema || LETS_OUT.test(route.path) || ENDS.test(route.path)) continue
        await this.write(route, null)
        const making = this.making(() => 'Prøve')
        for (const field of fieldsOf(route.schema, making)) if (at++ % share === 0) await this.write(route, field)
      }
  }

  /** What ends things, and who people are, a canary in each field. Gives how many of them were taken. */
  async endings(rounds: number): Promise<number> {
    const taken = () => this.canaries.length + this.harmless.length
    const before = taken()
    for (let round = 0; round < rounds; round++)
      for (const route of this.routes) {
        if (!route.schema || !ENDS.test(route.path)) continue
        const making = this.making(() => 'Prøve')
        for (const field of fieldsOf(route.schema, making)) await this.write(route, field)
        await this.write(route, null)
      }
    return taken() - before
  }

  /** One write of this route; a canary stands in `field`, or nowhere. Then all that may let it out. */
  private async write(route: Route, field: string | null): Promise<void> {
    const url = this.addressOf(route.path)
    if (!url || !route.schema) return
    for (let attempt = 0; attempt < 4; attempt++) {
      const mine: { tag: string; field: string; isCanary: boolean }[] = []
      const body = bodyOf(
        route.schema,
        this.making((path) => {
          const tag = this.words.tag()
          mine.push({ tag, field: `${route.method} ${route.path} ${path}`, isCanary: path === field })
          return path === field ? `${this.words.canary()} ${tag}` : `Prøve ${tag}`
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
    return { below: (n) => this.words.below(n), say, idFor: (name) => this.idFor(name) }
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
