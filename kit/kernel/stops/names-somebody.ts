import { Failure } from '../failure.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { checkConfidentiality } from './check-confidentiality.ts'
import { personNames } from './person-names.ts'
import { plainReadings } from './plain-signs.ts'
import { tokenize } from './tokenize.ts'
import { isFamily, isGiven } from './word-lists/name-words.ts'
import { HARMED, NOT_A_PERSON } from './word-lists/person-words.ts'

/** What tells who somebody in custody is: these hold for working papers too, not only for what leaves the agency. */
const TELLS_WHO = ['person-in-custody', 'identity-number', 'near-identity-number']

/**
 * Words of prison that stop no text that is going out, where staff and guests are named beside them all the time; in a
 * question or a working note a bare name beside them is most likely an inmate's.
 */
const BEHIND_WALLS =
  /(?<!\p{L})(?:fengsel(?:et|s|set)?|fengslet|murene|murane|fotlenk\p{L}*|elektronisk kontroll|isoler\p{L}*|belteseng\p{L}*|sikkerhetscell\p{L}*|luftegård\p{L}*|fremstilt|framstilt|(?:sitter|sitte|satt|sit|sat|sitje) (?:fortsatt |framleis |fremdeles )?(?:inne|på (?=\p{Lu}))|slapp ut|slipper ut|slepp ut|ute på prøve|prisons?|solitary|in jail)(?!\p{L})|(?:sitter|sit) (?=\p{Lu}\p{L}+ \p{Lu}\p{L}+ inne)/iu
const EVERY_WALL = new RegExp(BEHIND_WALLS, 'giu')
/** «Sitter Test Testesen inne ennå?»: the name stands in the middle of the sign. */
const SITS_INSIDE = /^(?:sitter|sit|satt|sat) \p{Lu}.* inne(?!\p{L})/iu
/** What happens where an incident is: nobody says so of another without a reason. */
const HAPPENED =
  /(?<!\p{L})(?:sykehus(?:et)?|sjukehus(?:et)?|ambulanse\p{L}*|legevakt\p{L}*|savn(?:et|a)|sakna|forsvunnet|forsvunnen|syk|sjuk|hospital|missing|ambulance)(?!\p{L})/iu
/** «han heter», «det gjelder», «navn:», «mor til»: what is said right before a name to tell who it is. */
const TELLS_NAME =
  /(?<!\p{L})(?:heter|het|heiter|heitte|gjelder|gjeld|(?:navn|namn)(?:et)?(?: er)?|(?:han|hun|ho|mannen|kvinnen|kvinna|personen|vedkommende|vedkomande|avdøde|den \p{L}+) (?:er|var)|is named|is called|name is|concerns|(?:mor|far|søster|bror|kone|kona|mann|mannen|samboer|samboeren|sambuar|ektefelle|ektefellen|sønn|son|datter|dotter|barna|foreldrene|foreldra|familien|kjæresten) (?:til|av)|(?:mother|father|sister|brother|wife|husband|family|parents) of)[:,]? $/iu
/** One name alone, right after the word of custody. */
const ONE_NAME =
  /(?<!\p{L})(?:[Ii]nns[ae]tte?|[Ff]angen?|[Dd]omfelte?|[Ss]iktede?|[Tt]iltalte?|[Ii]nmate) (\p{Lu}\p{L}{2,})/gu

type Named = { check: string; excerpt: string }

/**
 * Places in a plain text that name somebody in custody, or give an identity number: read as the door reads what goes out, and line by line too,
 * since a role on one line says nothing about the name on the next. The same in browser and server.
 */
export function namesSomebody(written: string): Named[] {
  const { text } = plainReadings(written)[0]!
  const lines = text.split(/\n+/).map((one) => one.trim())
  const paragraphs = paragraphsOf(text)
  const byLine = lines.filter(Boolean).join('\n')
  const readings = paragraphs.length === 1 && paragraphs[0] === byLine ? [paragraphs] : [paragraphs, [byLine]]
  const named = readings.flatMap((parts) => [
    ...checkConfidentiality({
      language: 'nb',
      title: '',
      blocks: parts.map((one) => ({ kind: 'paragraph', text: one })),
    })
      .filter((finding) => TELLS_WHO.includes(finding.check))
      .map(({ check, excerpt }) => ({ check, excerpt: oneLine(excerpt) })),
    ...parts.flatMap((part) => asked(part)),
  ])
  const once = named.filter((one, at, all) => all.findIndex(({ excerpt }) => excerpt === one.excerpt) === at)
  // A name found twice, once with the word beside it, is one.
  return once.filter((one, at) => !once.slice(0, at).some(({ excerpt }) => excerpt.includes(one.excerpt)))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * The words found that nobody has cleared, or null. `request.identity-number` is thrown whatever a person says: one whose control digits fit
 * is one.
 */
export function namedWords(found: Named[], isCleared: boolean): string | null {
  const words = (all: typeof found) => [...new Set(all.map((one) => `«${one.excerpt}»`))].join(', ')
  const numbers = found.filter((one) => one.check === 'identity-number')
  if (numbers.length > 0) throw new Failure('invalid', 'request.identity-number', { words: words(numbers) })
  return found.length > 0 && !isCleared ? words(found) : null
}

/** A name that the door lets pass and a person is asked about: beside a word of prison, told of as somebody, or where something happened. */
function asked(written: string): Named[] {
  const readings = plainReadings(written).filter(({ only }) => !only || only.includes('person-in-custody'))
  return readings.flatMap(({ text }) =>
    askChecks
      .flatMap((look) => look(text))
      .map((excerpt) => ({
        check: 'person-in-custody',
        excerpt: oneLine(excerpt),
      })),
  )
}

function bareNames(text: string): string[] {
  const sentences = tokenize(text)
  const said = sentences.map((one) => text.slice(one.start, one.end))
  const isBehindWalls = said.map((one) => BEHIND_WALLS.test(one))
  return sentences.flatMap((sentence, at) => {
    const names = personNames(text, sentence).filter((name) => !name.titled)
    if (names.length === 0) return []
    const own = said[at]!
    if (SITS_INSIDE.test(own.trim()) || HARMED.test(own) || HAPPENED.test(own) || isBehindWalls[at + 1])
      return names.map((name) => name.text)
    const signs = [...own.matchAll(EVERY_WALL)].map(({ 0: sign, index }) => {
      const start = sentence.start + index
      return { start, end: start + sign.length }
    })
    return names
      .filter(
        (name) =>
          signs.some(({ start, end }) => end <= name.start || start >= name.end) ||
          TELLS_NAME.test(text.slice(Math.max(0, name.start - 60), name.start)),
      )
      .map((name) => name.text)
  })
}

function oneName(text: string): string[] {
  const names = [...text.matchAll(ONE_NAME)].map((match) => match[1]!)
  return names.filter((name) => (isGiven(name) || isFamily(name)) && !NOT_A_PERSON.has(name.toLowerCase()))
}

/** Each finds names in its own way. A list, as `stopChecks` is: a proof switches both off. */
export const askChecks: ((text: string) => string[])[] = [bareNames, oneName]
