import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { type Clause, jointedClauses } from './clauses.ts'
import { contentWords } from './content-words.ts'
import { withoutLead } from './heading-lead.ts'
import { claims, OPENS_QUESTION } from './presupposed.ts'

/** `rest`: what the clause claims all the same, empty when nothing. `asks`: what it asks, which must not say what is unconfirmed. */
export type Exempt = { kind: 'unknown' | 'taken-back'; rest: string; asks: string }
type Frame = { kind: Exempt['kind']; head: string; tail: string }

const WORD = '(?!\\p{L})'
const WHILE =
  '(?:vi|me|det|dette|politiet|man|ennå|enno|foreløpig|førebels|nå|no|dessverre|diverre|fortsatt|framleis|heller|heller ikke|helt|heilt|sikkert|endelig|endeleg|per|i dag)'
const LINK =
  '(?:ennå|enno|foreløpig|førebels|nå|no|fått|få|kunne|kan|blitt|blei|ble|vært|vore|er|heilt|helt|sikkert|vi|endelig|endeleg|yet)'
const KNOW =
  '(?:vet|veit|kjenner|kjenn|kjent|bekrefte|bekreftet|bekrefta|stadfeste|stadfesta|know|known|confirm|confirmed)'
const NOT = '(?:ikke|ikkje|not)'
/** «Ikke bare» denies nothing. */
const ONLY = '(?!\\s+(?:bare|berre|only|minst))'
const UNKNOWN = new RegExp(
  `(?<!\\p{L})(?:${KNOW}(?:\\s+${WHILE})*\\s+${NOT}${WORD}${ONLY}|${NOT}${ONLY}(?:\\s+${LINK})*\\s+${KNOW}${WORD})(?:\\s+${WHILE}${WORD}|\\s+yet${WORD}|\\s+nok${WORD}|\\s+mer${WORD}|\\s+meir${WORD})*`,
  'iu',
)
const FALSE =
  '(?:feil|feilaktig|galt|ikke\\s+(?:riktig|rett|sikkert)|ikkje\\s+(?:rett|riktig|sikkert)|wrong|not\\s+(?:right|certain))'
const WHAT_WE_SAID =
  '(?:det|dette|den|opplysning\\p{L}*|melding\\p{L}*|beskjed\\p{L}*|tallet|tallene|talet|tala|it|that)'
const TAKES_BACK = [
  /^(?:vi\s+beklag[ae]r\s+at\s+)?(?:vi|we)\s+(?:sa|skrev|skreiv|meldte|melde|opplyste|said|wrote|reported|tok feil)(?!\p{L})/iu,
  new RegExp(
    `^${WHAT_WE_SAID}(?:\\s+vi\\s+(?:sa|skrev|skreiv|ga|gav|meldte|melde))?\\s+(?:(?:er|var|is|was)\\s+${FALSE}|(?:stemmer|stemte)\\s+${NOT})${WORD}`,
    'iu',
  ),
]
const SAID = /^(?:vi|we)\s+(?!tok)/i
const WHETHER = /^(?:[\p{L}.\d]+\s+){0,4}?(?:om|at|hvorvidt|whether|if|that)(?!\p{L})/iu
const OPENS_WHETHER =
  /^(?:heller\s+(?:ikke|ikkje)\s+)?(?:(?:opplysning|melding|påstand|rykte)\p{L}*\s+)?(?:om|at|hvorvidt|whether)(?!\p{L})/iu
const FINITE =
  /(?<!\p{L})(?:er|var|har|hadde|ble|blir|blei|vart|kan|kunne|skal|skulle|vil|ville|må|måtte|finnes|finst|kom|is|are|was|were|has|have)(?!\p{L})/iu
/** Where a clause says that something is not known: the words that say so, and what comes after. */
export function unknowing(clause: string): { said: string; tail: string } | null {
  const found = UNKNOWN.exec(clause)
  return found && { said: found[0], tail: clause.slice(found.index + found[0].length) }
}
export const hasVerb = (text: string): boolean => FINITE.test(text)

function frameOf({ text }: Clause, isCorrection: boolean): Frame | null {
  if (isCorrection)
    for (const opens of TAKES_BACK) {
      const found = opens.exec(text)
      if (found) return { kind: 'taken-back', head: '', tail: text.slice(found[0].length).trim() }
    }
  const found = UNKNOWN.exec(text)
  if (!found) return null
  const head = text.slice(0, found.index).trim()
  return { kind: 'unknown', head, tail: text.slice(found.index + found[0].length).trim() }
}

/** What is said not to be known, or to have been wrong, clause by clause; null for a clause that is weighed as any other. */
export function exemptClauses(
  clauses: readonly Clause[],
  given: readonly string[],
  isCorrection: boolean,
): (Exempt | null)[] {
  const frames = clauses.map((one) => frameOf(one, isCorrection))
  const found: (Exempt | null)[] = []
  // What is open: «at …» and «om …» may go on in the next clause.
  let open: { frame: Frame; said: string } | null = null
  for (const [place, clause] of clauses.entries()) {
    const frame = frames[place]!
    if (frame) {
      const { exempt, said } = framed(frame, clause, given)
      found.push(exempt)
      open = said === null ? null : { frame, said }
      continue
    }
    const next = clauses[place + 1]
    const after = frames[place + 1]
    if (next?.joint === ',' && after?.kind === 'unknown' && isBefore(after) && opensAny(clause.text)) {
      found.push(asked('unknown', clause.text, given))
      open = null
      continue
    }
    const goesOn = open && goingOn(open.said, open.frame.kind, clause)
    if (open && goesOn === 'whether') {
      found.push({ kind: open.frame.kind, rest: '', asks: '' })
      open = { ...open, said: `${open.said} ${clause.text}` }
    } else if (open && goesOn === 'question') found.push(asked(open.frame.kind, clause.text, given))
    else {
      found.push(null)
      open = null
    }
  }
  return found
}

/** What may be of its own after what is not known: «…, men ingen har rømt». */
const OWN_JOINT = /(?:^,\s*(?:og|and)|men|mens|but|while)$/iu

/** A sentence without the clauses that claim nothing so, but for what they claim all the same; empty when that is all of it. */
export function withoutExempt(text: string, given: readonly string[], kinds: readonly Exempt['kind'][]): string {
  const clauses = jointedClauses(withoutLead(plainWords(text)))
  const words = given.flatMap((one) => contentWords(one).words)
  const isOwn = (clause: Clause) => OWN_JOINT.test(clause.joint) && !opensAny(clause.text) && !frameOf(clause, true)
  const exempt = exemptClauses(clauses, words, true).map((one, place) =>
    one && kinds.includes(one.kind) && !isOwn(clauses[place]!) ? one : null,
  )
  if (exempt.every((one) => one === null)) return text
  return clauses.map(({ joint, text: said }, place) => exempt[place]?.rest ?? `${joint} ${said}`).join(' ')
}

/** «Om kort tid» asks nothing, and what comes before «før vi sier mer» is all that is asked. */
const ASKED =
  /^(?:heller\s+(?:ikke|ikkje)\s+)?(?:om(?!\s+(?:kort|litt|en|ein|et|to|tre|fire|\d+|noen|nokre|få)\s+(?:tid|time|stund|minutt))|at|hvorvidt|whether|if|that)(?!\p{L})(?:(?!\s(?:før|til|inntil|når|before|until|when)\s+(?:vi|me|det|neste|we|it|next)(?!\p{L})).)*/iu

/** The clauses without what they say is not known, or was wrong: «Vi vet ikke om neste melding kommer kl. 14.30» promises no message. */
export function withoutAsked(clauses: readonly Clause[]): string[] {
  const exempt = exemptClauses(clauses, [], true)
  return clauses.map((clause, place) => {
    if (!exempt[place]) return clause.text
    const frame = frameOf(clause, true)
    if (!frame) return clause.joint === ':' ? '' : clause.text.replace(ASKED, '')
    const { head, tail } = frame
    const said = clause.text.slice(head.length, clause.text.length - tail.length)
    return head.replace(ASKED, '') + said + tail.replace(ASKED, '')
  })
}

/** «Om noen er skadd, vet vi ikke»: what is asked stands before. */
const isBefore = ({ head, tail }: Frame): boolean =>
  (head === '' || opensAny(head)) && contentWords(tail).words.length === 0
const opensAny = (text: string): boolean => OPENS_WHETHER.test(text) || OPENS_QUESTION.test(text)

function framed(
  { kind, head, tail }: Frame,
  { text }: Clause,
  given: readonly string[],
): { exempt: Exempt; said: string | null } {
  if (kind === 'taken-back') {
    if (SAID.test(text)) return { exempt: { kind, rest: '', asks: '' }, said: tail }
    if (OPENS_WHETHER.test(tail)) return { exempt: { kind, rest: '', asks: '' }, said: tail }
    return { exempt: { kind, rest: tail, asks: '' }, said: null }
  }
  const before = opensAny(head) ? asked(kind, head, given) : { rest: claims(head, given) > 0 ? head : '', asks: '' }
  // «Om flere enn to er døde» takes the two for granted.
  const than = /(?<!\p{L})enn\s+(.+)$/iu.exec(tail)?.[1]
  if (than)
    return { exempt: { kind, rest: [before.rest, than].filter(Boolean).join(' '), asks: before.asks }, said: tail }
  if (OPENS_WHETHER.test(tail)) return { exempt: { kind, ...before }, said: tail }
  const after = asked(kind, tail, given)
  const join = (...parts: string[]) => parts.filter(Boolean).join(' ')
  return { exempt: { kind, rest: join(before.rest, after.rest), asks: join(before.asks, after.asks) }, said: tail }
}

/** To ask whether claims nothing; what who, why or how many takes for granted is held against what is known. What is no question may name a word. */
function asked(kind: Exempt['kind'], text: string, given: readonly string[]): Exempt {
  if (OPENS_WHETHER.test(text)) return { kind, rest: '', asks: '' }
  if (OPENS_QUESTION.test(text)) return { kind, rest: '', asks: text }
  const takesForGranted = contentWords(text).numbers.length > 0 || claims(text, given) > 1
  return { kind, rest: takesForGranted ? text : '', asks: text }
}

/** Does a clause go on with what was said not to be known or to have been wrong, or does it say something of its own? */
function goingOn(said: string, kind: Exempt['kind'], { joint, text }: Clause): 'whether' | 'question' | null {
  if (!/^$|^,|eller$|^og$|^samt$|^som$|^:$/.test(joint)) return null
  if (joint === 'som') return kind === 'taken-back' ? 'whether' : null
  if (joint === ':') return kind === 'taken-back' && said === '' ? 'whether' : null
  if (/^(?:, ?)?(?:og|eller|samt)?$/.test(joint) && OPENS_WHETHER.test(text)) return 'whether'
  if (OPENS_QUESTION.test(text)) return kind === 'unknown' ? 'question' : null
  if (OPENS_WHETHER.test(said) || WHETHER.test(said)) {
    if (!FINITE.test(said)) return 'whether'
    if (
      /eller$|,$/.test(joint) &&
      /eller/.test(`${joint} ${text}`) &&
      !FINITE.test(text) &&
      contentWords(text).numbers.length === 0
    )
      return 'whether'
  }
  return null
}
