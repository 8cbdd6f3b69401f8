import { CAP_ALERT, CAP_SPACE, type CapKind, type CapPart } from './cap-shape.ts'
import { readXml, type XmlNode, type XmlReason } from './xml.ts'

/** Why a message is refused: where (`info[1]/severity`), and what is wrong there. */
export type CapFault = {
  at: string
  reason:
    | XmlReason
    | 'not-cap'
    | 'missing'
    | 'unexpected'
    | 'twice'
    | 'value'
    | 'attribute'
    | 'references'
    | 'scope'
    | 'name'
  /** What was expected or found. */
  detail: string
}
export type CapInfo = { language: string; event: string; headline: string; description: string; expires: string | null }
export type CapAlert = {
  identifier: string
  sender: string
  sent: string
  status: string
  msgType: string
  scope: string
  references: string
  infos: CapInfo[]
}
/** `faults` break the schema. `doubts` do not, but the standard's own words: references of an update, addressees of a private one. */
export type CapReading = { ok: true; alert: CapAlert; doubts: CapFault[] } | { ok: false; faults: CapFault[] }

const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'
const SCHEMA_INSTANCE = /^xsi:(schemaLocation|noNamespaceSchemaLocation)$/

/** Reads a CAP 1.2 message and holds it to the schema and the standard. Never throws. */
export function readCap(source: string): CapReading {
  const read = readXml(source)
  if (!read.ok) return { ok: false, faults: [{ at: '/', reason: read.reason, detail: `${read.at}` }] }
  const { root } = read
  if (root.name !== 'alert' || root.space !== CAP_SPACE)
    return { ok: false, faults: [{ at: '/', reason: 'not-cap', detail: `{${root.space}}${root.name}` }] }
  const faults = faultsIn(root, CAP_ALERT, '')
  if (faults.length > 0) return { ok: false, faults }
  const alert = alertOf(root)
  return { ok: true, alert, doubts: doubtsOf(root, alert) }
}

/** Where in the order we are, and how often each has come. */
type Course = { place: number; seen: Map<string, number> }

function faultsIn(node: XmlNode, parts: readonly CapPart[], at: string): CapFault[] {
  const faults = attributeFaults(node, at)
  const loose = node.text.trim().slice(0, 40)
  if (loose !== '') faults.push({ at: at || '/', reason: 'unexpected', detail: loose })
  const course: Course = { place: 0, seen: new Map() }
  for (const child of node.children) if (!isSignature(child, at)) faults.push(...childFaults(child, parts, at, course))
  const told = new Set(faults.map((one) => one.at))
  const missing = parts.filter((part) => part.least === 1 && !course.seen.has(part.name))
  return [
    ...faults,
    ...missing
      .map((part) => ({ at: path(at, part.name), reason: 'missing' as const, detail: '' }))
      .filter((one) => !told.has(one.at)),
  ]
}

const path = (at: string, name: string): string => (at === '' ? name : `${at}/${name}`)
const isSignature = (child: XmlNode, at: string): boolean => at === '' && child.space === SIGNATURE

function childFaults(child: XmlNode, parts: readonly CapPart[], at: string, course: Course): CapFault[] {
  const here = path(at, child.name)
  const { place, seen } = course
  const found = child.space === CAP_SPACE ? parts.findIndex((part, i) => i >= place && part.name === child.name) : -1
  const part = parts[found]
  if (!part) return [{ at: here, reason: seen.has(child.name) ? 'twice' : 'unexpected', detail: child.name }]
  const skipped = parts.slice(place, found).find((one) => one.least === 1 && !seen.has(one.name))
  const count = (seen.get(child.name) ?? 0) + 1
  seen.set(child.name, count)
  course.place = found
  return [
    ...(skipped ? [{ at: path(at, skipped.name), reason: 'missing' as const, detail: `before ${child.name}` }] : []),
    ...(count > 1 && !part.many ? [{ at: here, reason: 'twice' as const, detail: child.name }] : []),
    ...valueFaults(child, part.kind, part.many ? `${here}[${count}]` : here),
  ]
}

const attributeFaults = (node: XmlNode, at: string): CapFault[] =>
  node.attributes
    .filter((name) => !SCHEMA_INSTANCE.test(name))
    .map((name) => ({ at: at || '/', reason: 'attribute' as const, detail: name }))

function valueFaults(node: XmlNode, kind: CapKind, at: string): CapFault[] {
  if (Array.isArray(kind) && typeof kind[0] === 'object') return faultsIn(node, kind as CapPart[], at)
  const faults = attributeFaults(node, at)
  if (node.children.length > 0) faults.push({ at, reason: 'unexpected', detail: node.children[0]!.name })
  const text = node.text
  if (!isValue(text, kind)) faults.push({ at, reason: 'value', detail: text.trim().slice(0, 40) })
  return faults
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)[-+](\d\d):(\d\d)$/

function isValue(text: string, kind: CapKind): boolean {
  if (kind === 'text') return true
  if (kind === 'time') return isTime(text.trim())
  if (kind === 'language') return /^[a-zA-Z]{1,8}(-[a-zA-Z\d]{1,8})*$/.test(text.trim())
  if (kind === 'integer') return /^[-+]?\d+$/.test(text.trim())
  if (kind === 'decimal') return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim())
  return (kind as readonly string[]).includes(text)
}

/** A day and an hour that there is, with a zone. */
function isTime(text: string): boolean {
  const found = TIME.exec(text)
  if (!found) return false
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = found.slice(1).map(Number) as number[]
  const days = new Date(Date.UTC(year!, month!, 0)).getUTCDate()
  const isDay = month! >= 1 && month! <= 12 && day! >= 1 && day! <= days
  const isHour = (hour! < 24 && minute! < 60 && second! < 60) || (hour === 24 && minute === 0 && second === 0)
  return isDay && isHour && (zoneHour! < 14 || (zoneHour === 14 && zoneMinute === 0)) && zoneMinute! < 60
}

const textOf = (node: XmlNode, name: string): string =>
  node.children.find((one) => one.name === name)?.text.trim() ?? ''

function alertOf(root: XmlNode): CapAlert {
  const of = (name: string) => textOf(root, name)
  return {
    ...{ identifier: of('identifier'), sender: of('sender'), sent: of('sent'), status: of('status') },
    ...{ msgType: of('msgType'), scope: of('scope'), references: of('references') },
    infos: root.children
      .filter((child) => child.name === 'info')
      .map((info) => ({
        language: textOf(info, 'language') || 'en-US',
        event: textOf(info, 'event'),
        headline: textOf(info, 'headline'),
        description: textOf(info, 'description'),
        expires: textOf(info, 'expires') || null,
      })),
  }
}

/** What the standard says in words: references for all but a first alert, somebody to restrict to, names without spaces and commas. */
function doubtsOf(root: XmlNode, alert: CapAlert): CapFault[] {
  const doubts: CapFault[] = []
  const doubt = (at: string, reason: CapFault['reason'], detail: string) => doubts.push({ at, reason, detail })
  if (['Update', 'Cancel', 'Ack', 'Error'].includes(alert.msgType) && alert.references === '')
    doubt('references', 'references', alert.msgType)
  if (alert.references.split(/\s+/).some((one) => one !== '' && one.split(',').length !== 3))
    doubt('references', 'references', alert.references.slice(0, 80))
  if (alert.scope === 'Restricted' && textOf(root, 'restriction') === '') doubt('restriction', 'scope', 'Restricted')
  if (alert.scope === 'Private' && textOf(root, 'addresses') === '') doubt('addresses', 'scope', 'Private')
  for (const name of ['identifier', 'sender'] as const)
    if (alert[name] === '' || /[\s,<&]/.test(alert[name])) doubt(name, 'name', alert[name].slice(0, 80))
  return doubts
}
