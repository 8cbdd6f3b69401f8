/** A unit as routing knows it. */
export type RoutedUnit = { id: string; name: string; shortName: string; kind: string; municipality?: string | null }
export type Routing = { unitId: string; by: 'named' | 'topic' | 'nothing'; word: string | null }

/** Words that point to the college, whatever else the text is about. */
const COLLEGE = /\b(krus|fengselsskolen|betjentutdanning\w*|aspirant\w*|høgskol\w+|høyskol\w+)\b/iu
/** Places with the shortest names there are: Ila, Vik, Åna. */
const SHORTEST = 3
const GENERIC = new Set([
  'fengsel',
  'fengslet',
  'forvaringsanstalt',
  'kriminalomsorgen',
  'friomsorgskontor',
  'region',
  'avdeling',
  'og',
  'the',
  'av',
  'i',
  'kdi',
])

/**
 * The unit whose case a text seems to be, by the line principle: the unit that it names, the most exact name first; else
 * the college by its topics; else the directorate. A suggestion: a person decides.
 */
export function suggestUnit(text: string, units: readonly RoutedUnit[], directorateId: string): Routing {
  const said = plain(text)
  const found = units
    .filter((unit) => unit.kind !== 'ministry' && unit.id !== directorateId)
    .flatMap((unit) => {
      const word = namesOf(unit).find((name) => mentions(text, said, name))
      return word ? [{ unit, word }] : []
    })
    .sort((a, b) => rank(b.word, b.unit) - rank(a.word, a.unit))
  if (found[0]) return { unitId: found[0].unit.id, by: 'named', word: found[0].word }
  const college = units.find((unit) => unit.kind === 'college')
  const topic = COLLEGE.exec(text)?.[0]
  if (college && topic) return { unitId: college.id, by: 'topic', word: topic }
  return { unitId: directorateId, by: 'nothing', word: null }
}

/** A longer name is more exact; of one place's units the prison is what the press means, and a region comes last. */
function rank(word: string, unit: RoutedUnit): number {
  const kind = unit.kind === 'prison' || unit.kind === 'combined' ? 2 : unit.kind === 'region' ? 0 : 1
  return word.length * 10 + kind
}

function namesOf({ name, shortName }: RoutedUnit): string[] {
  const place = placeIn(name)
  // «Romerike fengsel, avdeling Ullersmo» is «Ullersmo» to everybody outside.
  const part = /,? avdeling (?:høy sikkerhet |høg sikkerheit )?(.+)$/iu.exec(name)?.[1]
  return [...new Set([plain(name), plain(shortName), place, ...(part ? [plain(part)] : [])])]
    .filter((one) => one.length >= SHORTEST && !GENERIC.has(one))
    .sort((a, b) => b.length - a.length)
}

/** «Ila fengsel og forvaringsanstalt» without the words that many units have. */
const placeIn = (name: string) =>
  plain(name)
    .split(' ')
    .filter((word) => !GENERIC.has(word))
    .join(' ')

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What an outlet is called after its place: «Haldens Prøveblad» is none of Halden's business. */
const OUTLET = /^(?:\p{L}*(?:avis|avisa|avisen|blad|bladet|nytt|posten|tidende|dagblad))(?: |$)/iu

/** The words stand there as words, also with the ending of a genitive: «Haldens». A name of three letters needs its capital. */
function mentions(text: string, said: string, name: string): boolean {
  if (name.length === SHORTEST && !new RegExp(`(?<!\\p{L})${capital(name)}s?(?!\\p{L})`, 'u').test(text)) return false
  return [name, `${name}s`].some((word) => {
    const at = ` ${said} `.indexOf(` ${word} `)
    return at >= 0 && !OUTLET.test(said.slice(at + word.length + 1))
  })
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
