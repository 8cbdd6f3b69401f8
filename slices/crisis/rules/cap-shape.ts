/** The order, number and kind of everything in a CAP 1.2 message, as its schema (OASIS, 2010) has it. */
export const CAP_SPACE = 'urn:oasis:names:tc:emergency:cap:1.2'

export type CapKind = 'text' | 'time' | 'language' | 'integer' | 'decimal' | readonly string[] | CapPart[]
export type CapPart = { name: string; kind: CapKind; least: 0 | 1; many: boolean }

const one = (name: string, kind: CapKind = 'text'): CapPart => ({ name, kind, least: 1, many: false })
const may = (name: string, kind: CapKind = 'text'): CapPart => ({ name, kind, least: 0, many: false })
const any = (name: string, kind: CapKind = 'text'): CapPart => ({ name, kind, least: 0, many: true })
const some = (name: string, kind: CapKind = 'text'): CapPart => ({ name, kind, least: 1, many: true })

const PAIR = [one('valueName'), one('value')]
const RESOURCE = [
  one('resourceDesc'),
  one('mimeType'),
  may('size', 'integer'),
  may('uri'),
  may('derefUri'),
  may('digest'),
]
const AREA = [
  one('areaDesc'),
  any('polygon'),
  any('circle'),
  any('geocode', PAIR),
  may('altitude', 'decimal'),
  may('ceiling', 'decimal'),
]
const CATEGORIES = [
  ...['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire'],
  ...['Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'],
] as const
export type CapCategory = (typeof CATEGORIES)[number]
const RESPONSES = ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']

const INFO = [
  may('language', 'language'),
  some('category', CATEGORIES),
  one('event'),
  any('responseType', RESPONSES),
  one('urgency', ['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
  one('severity', ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
  one('certainty', ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
  may('audience'),
  any('eventCode', PAIR),
  may('effective', 'time'),
  may('onset', 'time'),
  may('expires', 'time'),
  ...['senderName', 'headline', 'description', 'instruction', 'web', 'contact'].map((name) => may(name)),
  any('parameter', PAIR),
  any('resource', RESOURCE),
  any('area', AREA),
]

export const CAP_ALERT: CapPart[] = [
  one('identifier'),
  one('sender'),
  one('sent', 'time'),
  one('status', ['Actual', 'Exercise', 'System', 'Test', 'Draft']),
  one('msgType', ['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
  may('source'),
  one('scope', ['Public', 'Restricted', 'Private']),
  may('restriction'),
  may('addresses'),
  any('code'),
  may('note'),
  may('references'),
  may('incidents'),
  any('info', INFO),
]
