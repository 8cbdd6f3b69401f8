/** A part of OpenAPI's JSON Schema, as far as the contract uses it. */
export type Schema = {
  type?: string | string[]
  enum?: (string | number | null)[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  minItems?: number
  required?: string[]
  maxLength?: number
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

/** What a body is made with: a number below `n`, an id that exists for a name, and the words of a free field. */
export type Making = {
  below: (n: number) => number
  idFor: (name: string) => string | null
  say: (path: string) => string
}

/** A day and an instant that lie ahead, so that nothing has expired. */
const DAY = '2026-12-31'
const past = /^(asOf|fromOn|validFrom|baselineOn|on|onDay)$/
const yes = /^(is(Public|Open|Front)|confirm|hasLink)$/

/** A body that the schema takes, most likely; free fields hold what `say` gives for their path. */
export function bodyOf(schema: Schema, making: Making, path = ''): unknown {
  const name = path.split('.').at(-1) ?? ''
  const options = schema.anyOf ?? schema.oneOf
  if (options) return chosenOf(options, making, path, name)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => bodyOf(one, making, path)))
  if (schema.const !== undefined) return schema.const
  if (schema.enum?.includes('information')) return 'information'
  if (schema.enum) return schema.enum[making.below(schema.enum.length)]
  return plainOf(schema, making, path, name)
}

function chosenOf(options: Schema[], making: Making, path: string, name: string): unknown {
  const told = options.filter((one) => one.type !== 'null')
  if (told.length === 0) return null
  const isLeft = isReference(name) ? making.idFor(name) === null : NULL_FIRST.test(name)
  return isLeft && told.length < options.length ? null : bodyOf(told[making.below(told.length)]!, making, path)
}
const NULL_FIRST = /corrects|href|phone|participantIds|practice|onlyIf|role$/i

function plainOf(schema: Schema, making: Making, path: string, name: string): unknown {
  const [type] = [schema.type ?? 'object'].flat().filter((one) => one !== 'null')
  if (type === 'object') return objectOf(schema, making, path)
  if (type === 'array') {
    const count = Math.max(schema.minItems ?? 0, isReference(name) || name === 'requiredChecks' ? 0 : 1)
    return Array.from({ length: count }, () => bodyOf(schema.items ?? {}, making, `${path}[]`))
  }
  if (type === 'integer' || type === 'number')
    return Math.max(schema.minimum ?? 0, name === 'revision' || name === 'version' ? 0 : 1)
  if (type === 'boolean') return yes.test(name) || making.below(2) === 0
  return formOf(schema, name) ?? wordsOf(schema, making, path, name)
}

function objectOf(schema: Schema, making: Making, path: string): object {
  const left = /^(href|practice|participantIds|waiver|weighed|plannedId|principles|concerns|legalBasisKey)$/
  const asked = Object.entries(schema.properties ?? {}).filter(
    ([key]) => schema.required?.includes(key) || !left.test(key),
  )
  const own = asked.map(([key, part]) => [key, bodyOf(part, making, `${path}.${key}`)])
  const more = schema.additionalProperties
  const free = typeof more === 'object' ? ['nb'].map((key) => [key, bodyOf(more, making, `${path}.${key}`)]) : []
  return Object.fromEntries([...own, ...free])
}

/** A text that has a form of its own; null for one that a person writes. */
function formOf(schema: Schema, name: string): string | null {
  if (schema.format === 'date') return past.test(name) ? '2026-01-01' : DAY
  if (schema.format === 'date-time') return /^ends|until/i.test(name) ? `${DAY}T13:00:00Z` : `${DAY}T12:00:00Z`
  if (schema.format === 'email') return 'test@example.no'
  if (schema.format === 'uri') return 'https://example.no/'
  if (schema.pattern?.includes('\\d{2}-\\d{2}$')) return name === 'validFrom' ? '2026-01-01' : DAY
  if (/^(language|sprak)$/.test(name)) return 'nb'
  return /^(starts|ends)$/.test(name) ? DAY : null
}

function wordsOf(schema: Schema, making: Making, path: string, name: string): string | null {
  if (name === 'missing') return null
  if (name === 'clientKey') return `key-${String(making.below(1_000_000_000)).padStart(9, '0')}`
  if (isReference(name)) return making.idFor(name) ?? ([schema.type].flat().includes('null') ? null : 'none')
  if (name === 'key') return `k${making.below(1000)}`
  const formed = schema.pattern ? patternText(schema.pattern) : null
  return formed ?? making.say(path).slice(0, schema.maxLength ?? 4000)
}

/** Words that a pattern takes, for those that stand in the contract; null for one that takes any. */
function patternText(pattern: string): string | null {
  if (pattern === '^[a-z]{2,3}$') return 'nb'
  if (/\\d\\s|\[0-9\]\{3,15\}/.test(pattern)) return '22000000'
  return /^\^\[(\\w|a-z0-9)/.test(pattern) ? 'b1' : null
}

const isReference = (name: string) => /(Id|Ids|Key|Keys|Ids\[\]|Keys\[\])$/.test(name)

/** Paths of the free fields of a schema, found by making it and listening to what is asked for. */
export function fieldsOf(schema: Schema, making: Making): string[] {
  const found = new Set<string>()
  const say = (path: string) => {
    found.add(path)
    return 'Prøve'
  }
  for (let times = 0; times < 6; times++) bodyOf(schema, { ...making, say })
  return [...found]
}
