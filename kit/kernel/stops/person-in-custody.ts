import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'
import { type PersonName, personNames } from './person-names.ts'
import type { Sentence } from './tokenize.ts'
import { CUSTODY, CUSTODY_PHRASE, HARMED, OF_STAFF, ONE_IN_CUSTODY, PRISON } from './word-lists/person-words.ts'

/** «innsatte Test Testesen», «pårørende til Test Testesen»: right before the name the plain plural, too, says something about a person. */
const RIGHT_BEFORE =
  /(?:innsatte?n?|innsette|fangen?|domfelte|dømte|løslatte|lauslatne|siktede|tiltalte|inmate|prisoner|(?:pårørende|pårørande|etterlatte|etterlatne|relatives|next of kin) (?:til|etter|av|of|to)|(?:avdøde|offeret|den (?:døde|avdøde|omkomne|skadde|savnede|rømte)) (?:er|var|het|heter)|(?:navn|namn)(?:et)? på (?:den )?(?:døde|avdøde|omkomne|skadde|savnede)(?: er|:)?)[ \u00a0]$/iu
/** Those left behind are told: it is about somebody who died or was hurt. */
const KIN_TOLD =
  /(?<!\p{L})(?:familien|foreldrene|foreldra|mor|moren|far|faren|kona|mannen|ektefellen|samboeren|sambuaren|barna) (?:til|av) [^.!?]*?(?:varsla|varslet|varsles|underrettet|underretta|fått beskjed|dødsfallet)(?!\p{L})/iu

/** A named person near words that place them in custody. Staff with a title and the agency's own names are let be. */
export function personsInCustody({ block, text, sentences, before, after, known }: CheckedText): Remark[] {
  const own = new Set((known.names ?? []).map((name) => name.toLowerCase()))
  return sentences.flatMap((sentence, at) => {
    const names = personNames(text, sentence).filter((name) => !name.titled && !own.has(name.text.toLowerCase()))
    if (names.length === 0) return []
    const wordFor = custodyIn(text, sentence, [sentences[at + 1] ?? after, sentences[at - 1] ?? before])
    return names.flatMap((name) => {
      const word = RIGHT_BEFORE.exec(text.slice(Math.max(0, name.start - 40), name.start))?.[0].trim() ?? wordFor(name)
      if (!word) return []
      const params = { ground: 'fvl-13', name: name.text, word }
      return [
        { check: 'person-in-custody', severity: 'stop' as const, block, start: name.start, end: name.end, params },
      ]
    })
  })
}

/** The word of custody nearest in sense: in the name's own sentence first, but never the name itself. A sentence is read once, for all its names. */
function custodyIn(text: string, own: Sentence, beside: (Sentence | undefined)[]) {
  const near = beside.filter((one) => one !== undefined)
  const said = near.map(wordsOf)
  const inOwn = own.words.filter(({ lower }) => CUSTODY.test(lower))
  const otherwise =
    CUSTODY_PHRASE.exec(text.slice(own.start, own.end))?.[0].trim() ??
    KIN_TOLD.exec(text.slice(own.start, own.end))?.[0].split(' ', 1)[0] ??
    near.flatMap((sentence) => sentence.words).find(({ lower }) => CUSTODY.test(lower))?.text ??
    said.map((one) => ONE_IN_CUSTODY.exec(one)?.[0]).find(Boolean) ??
    harmInside(wordsOf(own), said)
  return (name: PersonName): string | undefined =>
    inOwn.find((word) => word.end <= name.start || word.start >= name.end)?.text ?? otherwise
}

/** «funnet død i Halden fengsel»: what happened, and where, in the name's own sentence or the one beside it. */
function harmInside(own: string, near: string[]): string | undefined {
  if (OF_STAFF.test(own)) return undefined
  const all = [own, ...near]
  const here = all.find((one) => HARMED.test(one) && PRISON.test(one))
  const harmed = here ?? (HARMED.test(own) && all.some((one) => PRISON.test(one)) ? own : '')
  return HARMED.exec(harmed)?.[0]
}

const wordsOf = (sentence: Sentence) => sentence.words.map((word) => word.text).join(' ')

/** «en mann i 30-årene», «en 34 år gammel kvinne»: few enough in a unit to be known by it. */
const DESCRIBED =
  /(?<![\p{L}])(?:(?:mann(?:en)?|kvinn(?:e|en|a)|gutt(?:en)?|gut(?:en)?|jent(?:e|en|a)|man|woman) (?:i (?:slutten av |starten av |midten av )?(?:\d{2}-å(?:rene|ra)|tenårene|tenåra)|på \d{2} år|in (?:his|her) (?:late |early )?\d0s)|\d{2} år gam(?:mel|al) (?:mann|kvinne|gutt|gut|jente)|\d{2}-år(?:ing|ig mann|ig kvinne)(?:en)?|\d{2}-year-old(?: man| woman)?)(?![\p{L}])/giu

/** Age and sex beside words of custody: no name, but enough to know a person by in a small place. Advice. */
export function describedInCustody({ block, text, sentences }: CheckedText): Remark[] {
  return sentences.flatMap((sentence) => {
    const word = sentence.words.find(({ lower }) => CUSTODY.test(lower))
    if (!word) return []
    return [...text.slice(sentence.start, sentence.end).matchAll(DESCRIBED)].map((match) => {
      const start = sentence.start + match.index
      const params = { ground: 'fvl-13', word: word.text }
      return {
        check: 'described-in-custody',
        severity: 'advice' as const,
        block,
        start,
        end: start + match[0].length,
        params,
      }
    })
  })
}
