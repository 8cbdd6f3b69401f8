import { tokenize } from '../../../kit/kernel/stops/tokenize.ts'
import type { PlainBlock } from './finding.ts'

export type LanguageFormResult = {
  /** The form the words point at; null when there are too few marks to say. */
  form: 'nb' | 'nn' | 'en' | null
  /** Marker words counted for each form. */
  counts: { nb: number; nn: number; en: number }
  /** Words that belong to another form than the one asked for, most frequent first; at most five, for the warning. */
  foreign: string[]
}

const set = (text: string) => new Set(text.split(/\s+/).filter(Boolean))

/** Words that stand in one form only. English is here so that an English text is not called Norwegian. */
const MARKERS = {
  nb: set(`ikke jeg hun dem noe noen mye hva hvem hvor hvordan hvorfor hvis hvilken hvilket hvilke fra også bare være vært blitt ble
    gjøre gjør mer flere selv et dere deres
    egen eget egne hver hvert uten nå først sammen tilbake hjemme hjem komme kommer
    vei veien uke uker ukene måneder penger ansatte innsatte pårørende besøkende brukeren brukere
    forskjellig forskjellige mulig mulighet nødvendig tilgjengelig vanlig viktigste melk senere tidligere
    gi gir ga tok sa sier si skriver skrive leser øyeblikk høre høy dagene`),
  nn: set(`ikkje eg ho dei deira nokon noko nokre mykje kva kven kvar korleis kvifor viss frå òg berre vere
    vera vore vart vert verta verte vorte vorten gjere gjera gjer meir fleire medan sjølv sjølve ein eit ei eigen eige eigne
    kvart utan no fyrst fyrste saman attende heime heim kome koma kjem veg vegen veke veker vekene månader tilsette
    innsette pårørande besøkande brukaren brukarar brukarane mogleg moglege moglegheit     naudsynt tilgjengeleg tilgjengelege vanleg vanlege viktigaste mjølk seinare tidlegare tidleg gje gjev gav seier seie skriv
    les augneblink høyre høg høgre dagane dykk dykkar me hjå difor anten båe båae einkvan somme nytta
    nyttar brukar spørsmåla bileta biletet knappar fargane følgjer følgje sidan såleis`),
  en: set(`the and of to is that was for on are with as they be at this have from or had by not but what were we when your can
    said there use each which their will other about out many then them these would has been who its our`),
}
/** Norwegian words that English shares by spelling count for nobody. */
const SHARED = set('to for at on is as by we be had or')
const ENOUGH = 3
/** One form must have so many times the marks of the next, or the text is mixed and nothing is said. */
const CLEARLY = 1.5

/** Which form a text is written in, by its marker words and, for nynorsk, endings that bokmål does not have. */
export function languageForm(blocks: PlainBlock[], asked: string): LanguageFormResult {
  const counts = { nb: 0, nn: 0, en: 0 }
  const others = new Map<string, number>()
  for (const { text } of blocks) {
    for (const { lower, kind } of tokenize(text).flatMap(({ words }) => words)) {
      if (kind !== 'word') continue
      const form = formOfWord(lower)
      if (!form) continue
      counts[form]++
      if (form !== asked) others.set(lower, (others.get(lower) ?? 0) + 1)
    }
  }
  const foreign = [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5)
  return { form: clearest(counts), counts, foreign: foreign.map(([word]) => word) }
}

function formOfWord(lower: string): 'nb' | 'nn' | 'en' | null {
  if (MARKERS.nb.has(lower)) return 'nb'
  if (MARKERS.nn.has(lower)) return 'nn'
  if (MARKERS.en.has(lower) && !SHARED.has(lower)) return 'en'
  if (lower.length < 7) return null
  if (/(?:leg|lege|leik|heit|heita|heiter|ane|arar|inga|ast)$/.test(lower)) return 'nn'
  return /(?:lig|lige|het|heten|heter|ene|erne|ingen|else|elsen)$/.test(lower) ? 'nb' : null
}

function clearest(counts: LanguageFormResult['counts']): LanguageFormResult['form'] {
  const ranked = (['nb', 'nn', 'en'] as const).toSorted((a, b) => counts[b] - counts[a])
  const [first, second] = [ranked[0]!, ranked[1]!]
  return counts[first] >= ENOUGH && counts[first] >= CLEARLY * counts[second] ? first : null
}
