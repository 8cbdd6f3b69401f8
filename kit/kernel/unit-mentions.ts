/** A unit as it may be named. */
type NamedUnit = { name: string; shortName: string }

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

/** What a unit is called in running text, in small letters, the most exact first. */
function namesOfUnit({ name, shortName }: NamedUnit): string[] {
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

/** What an outlet is called after its place: «Haldens Prøveblad» is none of Halden's business. A full stop between them makes it another word. */
const OUTLET = /^[ \t-]+(?:\p{L}*(?:avis|avisa|avisen|blad|bladet|nytt|posten|tidende|dagblad))(?!\p{L})/iu
/** «Haldens», «Haldenfengselet», «Haldens-fengselet». */
const ENDINGS = "(?:['’]?s)?(?:-?fengs(?:el|le)\\p{L}*)?"

/** The name by which a text names the unit, as `namesOfUnit` has it; null where it does not. The words stand there as words, also with the ending of a genitive, or as the first part of its prison. A name of three letters needs its capital. */
export function nameIn(text: string, unit: NamedUnit): string | null {
  const said = text.normalize('NFC')
  const isNamed = (name: string) =>
    [...said.matchAll(formOf(name))].some(({ 0: found, index }) => !OUTLET.test(said.slice(index + found.length)))
  return namesOfUnit(unit).find(isNamed) ?? null
}

/** The shortest names are words too: they need their capital. */
function formOf(name: string): RegExp {
  const isShort = name.length === SHORTEST
  const words = (isShort ? capital(name) : name).split(' ').join('[^\\p{L}\\p{N}]+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}${ENDINGS}(?![\\p{L}\\p{N}])`, isShort ? 'gu' : 'giu')
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Kinds that are no place: «vest» alone is no region, and what they are called is all that names them. */
const NO_PLACE: readonly string[] = ['region', 'directorate', 'college', 'ministry']

/** Does any of these texts speak of the unit, or of a newspaper called after its place, which writes of it? */
export function namesUnit(texts: readonly string[], unit: NamedUnit & { kind: string }): boolean {
  const forms = (NO_PLACE.includes(unit.kind) ? [plain(unit.name)] : namesOfUnit(unit)).map(formOf)
  return texts.some((text) => forms.some((form) => text.normalize('NFC').search(form) >= 0))
}
