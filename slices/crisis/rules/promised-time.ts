import { jointedClauses } from './clauses.ts'
import { withoutAsked } from './exempt-clause.ts'

const WORD = String.raw`(?!\p{L})`
const BEFORE = String.raw`(?<!\p{L})`
const TELLING = String.raw`(?:melding|oppdatering|informasjon|info|beskjed|orientering|status|situasjonsbil|update|statement|information|message|news|briefing)\p{L}*`
const WHEN = '(?:kl|klokk|senest|seinast|innen|innan|før|rundt|i dag|i kveld|at|by|before)'
/** That more is told: what it is, or who tells it. */
const MORE = new RegExp(
  [
    `${BEFORE}(?:mer|meir|more)\\s+(?:${WHEN}|om|til|about|to|kommer|kjem|will|comes|\\d|${TELLING})`,
    `${BEFORE}(?:ny|nye|nytt|neste|next|new|another|further)\\s+(?:\\p{L}+\\s+)?${TELLING}`,
    `${BEFORE}(?:nytt|next)\\s+${WHEN}`,
    `${BEFORE}(?:får|vil få|get)\\s+(?:\\p{L}+\\s+){0,2}?${TELLING}`,
    `(?:${BEFORE}(?:vi|me|we)\\s+(?:\\p{L}+\\s+){0,2}?|^)(?:oppdaterer|oppdaterar|informerer|informerar|orienterer|orienterar|update|inform|brief)${WORD}`,
    `(?:${BEFORE}(?:vi|me|we)\\s+(?:\\p{L}+\\s+){0,3}?|^(?:er|kommer|kjem|will be)\\s+)(?:tilbake|back)${WORD}(?!\\s+(?:i|på|til|fra|frå|in|on|to|from)${WORD}(?!\\s+(?:dag|kveld|kl)))`,
  ].join('|'),
  'iu',
)
/** The same of what can only come, and that is ours: what others say then, and new word of something, may be a fact. */
const OURS = new RegExp(
  [
    `^(?:(?:og|men|and|but)\\s+)?(?:mer|meir|more)\\s+(?:${WHEN}|kommer|kjem|will|comes|\\d|${TELLING})`,
    `^(?:(?:og|men|and|but)\\s+)?(?:neste|next)\\s+(?:\\p{L}+\\s+)?${TELLING}`,
    `${BEFORE}(?:vi|me|we)\\s+(?:\\p{L}+\\s+){0,3}?(?:mer|meir|more)\\s+(?:${WHEN}|om|about|\\d|${TELLING})`,
  ].join('|'),
  'iu',
)
/** What was promised, said or has happened before the clock. */
const PAST = new RegExp(
  `${BEFORE}(?:lovet|lovte|lova|sa|skrev|skreiv|meldte|skulle|fikk|fekk|kom|ga|gav|ble|blei|vart|var|hadde|promised|said|wrote|told|was|were|had|got|received|came)${WORD}`,
  'iu',
)
const CLOCK =
  /(?<!\p{L})kl(?:\.|okka|okken)?\s*(\d{1,2})(?:[.:]?(\d\d))?|(?<![\d.:])(\d{1,2})(?::(\d\d)|(?:[.:](\d\d))?\s*[ap]\.?m(?!\p{L})|(?<=(?:senest|seinast|innen|innan|før|rundt)\s\d{1,2})\.(\d\d))(?![\d:])/giu

/** A clock as it is said, whatever stands around it, in minutes of the day. */
function minutesOf(found: RegExpMatchArray): number {
  const hour = Number(found[1] ?? found[3]) + (/p\.?m$/i.test(found[0]) ? 12 : 0)
  return hour * 60 + Number(found[2] ?? found[4] ?? found[5] ?? found[6] ?? 0)
}

/** A time until which, between which or since which something is so promises nothing. */
const SPAN = new RegExp(`${BEFORE}(?:til|mellom|fra|frå|siden|sidan|og|until|till|between|from|since|and)\\s+$`, 'iu')

/** What stands after «lovet», «sa» or «skulle»: the clock of a promise that was given before, or of what has happened. */
export const isPast = (before: string): boolean => PAST.test(before)

/** Does a sentence, in Norwegian or English, promise more by another clock than that of the time that is promised (`next`, as it is said; null: none is)? */
export const promisesOther = (text: string, next: string | null): boolean => tellsOther(text, next, MORE)

/** The same of what stands as a fact of the room: that we say more by a clock is a promise, wherever it is put down. */
export const factPromisesOther = (text: string, next: string | null): boolean => tellsOther(text, next, OURS)

function tellsOther(text: string, next: string | null, more: RegExp): boolean {
  const said = /(\d{1,2})[.:](\d\d)/.exec(next ?? '')
  const kept = said && Number(said[1]) * 60 + Number(said[2])
  return clausesIn(text).some((clause) =>
    [...clause.matchAll(CLOCK)].some(
      (found) =>
        more.test(clause) &&
        !isPast(clause.slice(0, found.index)) &&
        !SPAN.test(clause.slice(0, found.index)) &&
        minutesOf(found) !== kept,
    ),
  )
}

/** What the clauses say, each with the time that follows it after a comma. */
function clausesIn(text: string): string[] {
  const opensTime = new RegExp(`^${WHEN}`, 'iu')
  const clauses: string[] = []
  for (const piece of withoutAsked(jointedClauses(text)))
    if (clauses.length > 0 && opensTime.test(piece)) clauses.push(`${clauses.pop()} ${piece}`)
    else clauses.push(piece)
  return clauses
}
