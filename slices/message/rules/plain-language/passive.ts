import type { Sentence, TokenisedBlock, Word } from '../../../../kit/kernel/stops/tokenize.ts'
import type { Check, CheckedLanguage, Remark } from '../finding.ts'
import {
  EN_IRREGULAR,
  EN_NOT_PASSIVE,
  NB_NOT_S_PASSIVE,
  NB_SHORT_S_PASSIVE,
  NB_STRONG_PARTICIPLES,
  NN_NOT_ST_PASSIVE,
  NOT_PARTICIPLE,
} from '../word-lists/passive-words.ts'

const set = (text: string) => new Set(text.split(' '))
const MODALS = set('skal må kan bør vil skulle måtte kunne burde ville å')
const AUXILIARIES: Record<CheckedLanguage, Set<string>> = {
  nb: set('bli blir ble blei blitt'),
  nn: set('bli blir blei vart vert verte verta vorte vorten blitt bli'),
  en: set("is are was were be been being isn't aren't wasn't weren't"),
}
/** How many words may stand between the auxiliary and its participle. */
const REACH = 4
/** A participle further away than these adverbs allow is only believed where its ending leaves no doubt. */
const BETWEEN = set(
  'ikke ikkje også òg nå no alltid ofte snart fortsatt framleis derfor difor deretter da då så først bare berre aldri helt heilt dessverre vanligvis vanlegvis automatisk straks senere seinare tidligere tidlegare i dag not also now always often soon still therefore then first only never usually automatically being',
)

/** Passive voice: «sendes», «blir sendt», «vert sende», «skal sendast», "is sent". Remarks the verb itself. */
export function passives(checked: TokenisedBlock, language: CheckedLanguage): Remark[] {
  return checked.sentences.flatMap((sentence) => {
    const forms = language === 'nb' ? nbForms(sentence) : language === 'nn' ? nnForms(sentence) : []
    const withAuxiliary = sentence.words.flatMap((word, at) => {
      const participle = AUXILIARIES[language].has(word.lower) ? participleAfter(sentence, at, language) : null
      return participle ? [remark(checked, 'passive', word, participle, 'auxiliary')] : []
    })
    return [...forms.map(({ word, check, form }) => remark(checked, check, word, word, form)), ...withAuxiliary]
  })
}

function remark({ block, text }: TokenisedBlock, check: Check, from: Word, to: Word, form: string): Remark {
  return { check, block, start: from.start, end: to.end, params: { form, words: text.slice(from.start, to.end) } }
}

type Form = { word: Word; check: Check; form: string }

function nbForms({ words }: Sentence): Form[] {
  return words.flatMap((word, at) => {
    if (!isNbPassive(word, at)) return []
    return [{ word, check: 'passive', form: 's' }]
  })
}

function isNbPassive(word: Word, at: number): boolean {
  const { lower } = word
  if (word.kind !== 'word' || NB_NOT_S_PASSIVE.has(lower)) return false
  if (at > 0 && /^\p{Lu}/u.test(word.text)) return false
  if (NB_SHORT_S_PASSIVE.has(lower)) return true
  if (!/[^aeiouyæøå]es$/.test(lower) && !/(?:ss|[iueo])es$/.test(lower)) return false
  if (lower.length < 5 || /(?:ernes|elsenes|ingenes|hetenes|skapenes|ttenes)$/.test(lower)) return false
  if (/(?:takeres|giveres|brukeres|lederes|borgeres|læreres|fangeres|søkeres|eieres)$/.test(lower)) return false
  if (/endes$/.test(lower) && !/(?:sendes|vendes|kjendes)$/.test(lower)) return false
  if (lower.length >= 9 && /enes$/.test(lower) && !/(?:tjenes|forenes|menes|lånes)$/.test(lower)) return false
  return true
}

function hasModal(words: Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 5), at).some((word) => MODALS.has(word.lower))
}

/** nynorsk: -ast is right after a modal verb, and wrong as a present tense; -es is not nynorsk at all. */
function nnForms({ words }: Sentence): Form[] {
  return words.flatMap((word, at): Form[] => {
    const { lower } = word
    if (word.kind !== 'word' || (at > 0 && /^\p{Lu}/u.test(word.text))) return []
    if (/[^aeiouyæøå]es$/.test(lower) && lower.length > 5 && hasModal(words, at) && !NB_NOT_S_PASSIVE.has(lower)) {
      return [{ word, check: 'passive-form', form: 's' }]
    }
    if (!/[^aeiouyæøå]j?ast$/.test(lower) || lower.length < 6 || NN_NOT_ST_PASSIVE.has(lower)) return []
    if (/(?:legast|igast|samast|arast)$/.test(lower)) return []
    return hasModal(words, at) ? [{ word, check: 'passive', form: 'st' }] : []
  })
}

function participleAfter({ words }: Sentence, at: number, language: CheckedLanguage): Word | null {
  let near = true
  for (let i = at + 1; i <= at + REACH && i < words.length; i++) {
    const word = words[i]!
    const adverb = BETWEEN.has(word.lower) || (language === 'en' && word.lower.endsWith('ly'))
    if (!adverb && isParticiple(word, language, near)) return word
    // In English the participle follows at once; in Norwegian the subject may stand between («i dag blir døra låst»).
    if (!adverb && language === 'en') return null
    if (!adverb) near = false
  }
  return null
}

function isParticiple({ lower, kind, text }: Word, language: CheckedLanguage, near: boolean): boolean {
  if (kind !== 'word' || lower.length < 4 || /^\p{Lu}/u.test(text)) return false
  if (language === 'en') return EN_IRREGULAR.has(lower) || (/[^e]ed$/.test(lower) && !EN_NOT_PASSIVE.has(lower))
  if (NOT_PARTICIPLE.has(lower)) return false
  if (NB_STRONG_PARTICIPLES.has(lower) || /(?:ert|erte)$/.test(lower)) return true
  if (/(?:[bdfghjklmnprsvø]t|[^e]dd)$/.test(lower) && !/(?:lig|leg|isk|het|itet|ment|ist|ast|est|ant)t?$/.test(lower)) {
    return near || /(?:andt|[gkpf]t|ndt|lgt|rt|lt|dd|nt)$/.test(lower)
  }
  if (language === 'nb') return near && /[^aeiouyæøå]et$/.test(lower)
  return near && /(?:[^aeiouyæøå]a|[dt]e|ne|en)$/.test(lower) && isNnParticiple(lower)
}

/** «opna», «varsla», «sende», «skrivne», «funnen»: adjectives and nouns with the same endings are common, so be choosy. */
function isNnParticiple(lower: string): boolean {
  if (
    /(?:ning|leg|ande|inga|heita|nde|ende|liten|eigen|ingen|noka|anna|denne|desse|tema|klima|ikkje|slike|same|ulike|store|gode|bra)$/.test(
      lower,
    )
  ) {
    return /(?:sende|kjende|vende|hende)$/.test(lower)
  }
  return /(?:[lrnkgdtsvpm]a|[ktpf]te|[dl]de|[vdtkn]ne|ven|den|ten|gen)$/.test(lower) && lower.length >= 5
}
