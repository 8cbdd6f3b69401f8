import { CAP_SPACE, type CapCategory } from './cap-shape.ts'
import { isEnd, type Phase, STATUS_LANGUAGES, type StatusText, type StatusTexts } from './status.ts'
import { xmlText } from './xml.ts'

/** What stood on the status page, as CAP tells it. Times are dates. */
export type CapVersion = {
  number: number
  phase: Phase
  texts: StatusTexts<StatusText>
  nextAt: Date | null
  at: Date
  relativesPhone: string | null
  /** False once what it says is withdrawn, put right or no longer confirmed, and of what stands in the place of such words. */
  isCertain: boolean
}
export type CapCourse = {
  /** Host name of the installation: who sends, and the start of every identifier. */
  host: string
  key: string
  isTest: boolean
  senderName: string
  /** What it is about in each language: «Hendelse ved Halden fengsel». */
  event: Record<keyof StatusTexts<unknown>, string>
  /** Never a national emergency alert, and says so. */
  note: string
  area: string
  declaredAt: Date
  scenarioKey: string | null
  page: (language: keyof StatusTexts<unknown>) => string
  versions: readonly CapVersion[]
}

const TAGS = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const
const CATEGORY: Record<string, CapCategory> = {
  fire: 'Fire',
  infection: 'Health',
  'cyber-attack': 'Infra',
  'power-or-water': 'Infra',
  ...{ escape: 'Security', violence: 'Security', hostage: 'Security', riot: 'Security' },
}
const HEADLINE = 160
const DAY_MS = 86_400_000

/**
 * One CAP 1.2 message for each thing said: an alert, then updates that name all before them, and a cancel where it is called off.
 * How urgent and severe it is for the reader is not ours to say, so it is unknown until it is over.
 */
export function writeCap(course: CapCourse, number: number): string | null {
  const inOrder = course.versions.toSorted((a, b) => a.number - b.number)
  const version = inOrder.find((one) => one.number === number)
  if (!version) return null
  const before = inOrder.filter((one) => one.number < number)
  const idOf = (one: CapVersion) => `${course.host}.${course.key}.${one.number}`
  const references = before.map((one) => `${course.host},${idOf(one)},${time(one.at)}`).join(' ')
  const msgType = before.length === 0 ? 'Alert' : version.phase === 'withdrawn' ? 'Cancel' : 'Update'
  const infos = STATUS_LANGUAGES.flatMap((language) => {
    const words = version.texts[language]
    return words ? [info(course, version, language, words)] : []
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="${CAP_SPACE}">
${element('identifier', idOf(version))}${element('sender', course.host)}${element('sent', time(version.at))}${element('status', course.isTest ? 'Test' : 'Actual')}${element('msgType', msgType)}${element('scope', 'Public')}${element('note', course.note)}${references && element('references', references)}${infos.join('')}</alert>
`
}

function info(course: CapCourse, version: CapVersion, language: keyof typeof TAGS, words: StatusText): string {
  const ends = isEnd(version.phase)
  const expires = version.nextAt ?? new Date(version.at.getTime() + DAY_MS)
  const response = version.phase === 'over' ? 'AllClear' : isEnd(version.phase) ? 'None' : 'Monitor'
  return `<info>
${element('language', TAGS[language])}${element('category', CATEGORY[course.scenarioKey ?? ''] ?? 'Safety')}${element('event', course.event[language])}${element('responseType', response)}${element('urgency', ends ? 'Past' : 'Unknown')}${element('severity', ends ? 'Minor' : 'Unknown')}${element('certainty', certaintyOf(version))}${element('effective', time(version.at))}${element('onset', time(course.declaredAt))}${element('expires', time(expires))}${element('senderName', course.senderName)}${element('headline', words.title.slice(0, HEADLINE))}${element('description', words.text)}${element('web', course.page(language))}${version.relativesPhone ? element('contact', version.relativesPhone) : ''}<area>
${element('areaDesc', course.area)}</area>
</info>
`
}

/** What we have said is observed while it stands. After that we do not say how likely it is: CAP 1.2 has «Unknown» for that. */
export const certaintyOf = ({ isCertain }: Pick<CapVersion, 'isCertain'>): 'Observed' | 'Unknown' =>
  isCertain ? 'Observed' : 'Unknown'

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>\n`

/** CAP knows no Z and no fractions of a second. */
const time = (at: Date): string => `${at.toISOString().slice(0, 19)}+00:00`
