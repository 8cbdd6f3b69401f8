import { Failure } from '../failure.ts'
import { checkConfidentiality } from './check-confidentiality.ts'
import { personNames } from './person-names.ts'
import { plainReadings } from './plain-signs.ts'
import { tokenize } from './tokenize.ts'

/** What tells who somebody in custody is: these hold for working papers too, not only for what leaves the agency. */
const TELLS_WHO = ['person-in-custody', 'identity-number', 'near-identity-number']

/**
 * Words of prison that stop no text that is going out, where staff and guests are named beside them all the time; in a
 * question or a working note a bare name beside them is most likely an inmate's.
 */
const BEHIND_WALLS =
  /(?<!\p{L})(?:fengsel(?:et|s|set)?|fengslet|murene|murane|fotlenk\p{L}*|elektronisk kontroll|isoler\p{L}*|belteseng\p{L}*|sikkerhetscell\p{L}*|luftegård\p{L}*|fremstilt|framstilt|(?:sitter|sitte|satt|sit|sat|sitje) (?:fortsatt |framleis |fremdeles )?(?:inne|på (?=\p{Lu}))|slapp ut|slipper ut|slepp ut|ute på prøve|prisons?|solitary|in jail)(?!\p{L})|(?:sitter|sit) (?=\p{Lu}\p{L}+ \p{Lu}\p{L}+ inne)/iu
/** «Sitter Test Testesen inne ennå?»: the name stands in the middle of the sign. */
const SITS_INSIDE = /^(?:sitter|sit|satt|sat) \p{Lu}.* inne(?!\p{L})/iu
/** Those who tell who they are themselves: «jeg heter», «my name is», «hilsen». */
const OWN_NAME =
  /(?:heter|heiter|navn er|namn er|navnet mitt er|hilsen|helsing|mvh|my name is|i am|regards|this is)[,: ]*$/iu

/** Places in a plain text that name somebody in custody, or give an identity number. The same in browser and server. */
export function namesSomebody(text: string): { check: string; excerpt: string }[] {
  const [plain] = plainReadings(text)
  return plain!.text.split(/\n+/).flatMap((line) => {
    const found = checkConfidentiality({ language: 'nb', title: '', blocks: [{ kind: 'paragraph', text: line }] })
      .filter((finding) => TELLS_WHO.includes(finding.check) && !isOwnName(line, finding.excerpt))
      .map(({ check, excerpt }) => ({ check, excerpt }))
    const known = new Set(found.map((one) => one.excerpt))
    return [...found, ...behindWalls(line).filter((one) => !known.has(one.excerpt))]
  })
}

/**
 * The words found that nobody has cleared, or null. `request.identity-number` is thrown whatever a person says: one whose control digits fit
 * is one.
 */
export function namedWords(found: { check: string; excerpt: string }[], isCleared: boolean): string | null {
  const words = (all: typeof found) => [...new Set(all.map((one) => `«${one.excerpt}»`))].join(', ')
  const numbers = found.filter((one) => one.check === 'identity-number')
  if (numbers.length > 0) throw new Failure('invalid', 'request.identity-number', { words: words(numbers) })
  return found.length > 0 && !isCleared ? words(found) : null
}

/** A bare name in a sentence, or beside one, that speaks of a prison. */
function behindWalls(line: string): { check: string; excerpt: string }[] {
  const sentences = tokenize(line)
  const said = sentences.map((one) => line.slice(one.start, one.end))
  return sentences.flatMap((sentence, at) =>
    personNames(line, sentence)
      .filter((name) => !name.titled && !isOwnName(line, name.text))
      .filter((name) => {
        const own = said[at]!.replace(name.text, ' '.repeat(name.text.length))
        const next = said[at + 1] ?? ''
        return BEHIND_WALLS.test(own) || SITS_INSIDE.test(said[at]!.trim()) || BEHIND_WALLS.test(next)
      })
      .map((name) => ({ check: 'person-in-custody', excerpt: name.text })),
  )
}

function isOwnName(line: string, name: string): boolean {
  const at = line.indexOf(name)
  return at >= 0 && OWN_NAME.test(line.slice(0, at).trimEnd())
}
