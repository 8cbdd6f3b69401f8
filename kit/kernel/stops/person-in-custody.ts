import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'
import { type PersonName, personNames } from './person-names.ts'
import type { Sentence } from './tokenize.ts'
import { CUSTODY, CUSTODY_PHRASE } from './word-lists/person-words.ts'

/** «innsatte Test Testesen»: the plain plural says nothing about a person, unless it stands right before the name. */
const RIGHT_BEFORE =
  /(?:innsatte?n?|innsette|fangen?|domfelte|dømte|løslatte|lauslatne|siktede|tiltalte|inmate|prisoner)[ \u00a0]$/i

/** A named person near words that place them in custody. Staff with a title and the agency's own names are let be. */
export function personsInCustody({ block, text, sentences, before, after, known }: CheckedText): Remark[] {
  const own = new Set((known.names ?? []).map((name) => name.toLowerCase()))
  return sentences.flatMap((sentence, at) => {
    const near = [sentences[at + 1] ?? after, sentences[at - 1] ?? before]
    return personNames(text, sentence).flatMap((name) => {
      if (own.has(name.text.toLowerCase())) return []
      const word = RIGHT_BEFORE.exec(text.slice(0, name.start))?.[0].trim() ?? custodyWord(text, sentence, near, name)
      if (!word || name.titled) return []
      const params = { ground: 'fvl-13', name: name.text, word }
      return [
        { check: 'person-in-custody', severity: 'stop' as const, block, start: name.start, end: name.end, params },
      ]
    })
  })
}

/** The word of custody nearest in sense: in the name's own sentence first, but never the name itself. */
function custodyWord(
  text: string,
  own: Sentence,
  near: (Sentence | undefined)[],
  name: PersonName,
): string | undefined {
  const beside = own.words.filter((word) => word.end <= name.start || word.start >= name.end)
  const phrase = CUSTODY_PHRASE.exec(text.slice(own.start, own.end))
  const inOwn = beside.find(({ lower }) => CUSTODY.test(lower))?.text ?? phrase?.[0].trim()
  return inOwn ?? near.flatMap((sentence) => sentence?.words ?? []).find(({ lower }) => CUSTODY.test(lower))?.text
}

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
