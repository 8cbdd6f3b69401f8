import { contentWords, isSameThing, isSameWord } from './content-words.ts'
import { hasVerb, unknowing } from './exempt-clause.ts'

/** «Om noen er skadd» asks whether; «mer om den skadde» and «årsaken til at» do not. */
const WHETHER = /^\s*(?:heller\s+(?:ikke|ikkje)\s+)?(?:om|at|hvorvidt|whether|if|that)\s+/iu
const ENOUGH = /(?<!\p{L})(?:mer|meir|nok)\s*$/iu
/** «Om flere er skadd» asks for more than what is known. */
const MORE = /(?<!\p{L})(?:flere|fleire|andre|mer|meir|more|others?)(?!\p{L})/iu
const ANYBODY = 'personer personar person folk mennesker menneske people anyone'.split(' ')

/** What is asked in a sentence that says what we do not know, each after its own «om»: «om noen er skadd eller savnet» is one. */
function askedIn(clauses: readonly string[]): string[] {
  const asked: string[] = []
  for (const [place, clause] of clauses.entries()) {
    const unknown = unknowing(clause)
    const isBefore =
      unknown === null && asked.length === 0 && /^[\s.!]*$/.test(unknowing(clauses[place + 1] ?? '')?.tail ?? 'x')
    const tail = unknown ? (ENOUGH.test(unknown.said) ? '' : unknown.tail) : clause
    if (WHETHER.test(tail) && (unknown || isBefore || asked.length > 0)) asked.push(tail.replace(WHETHER, ''))
    else if (!unknown && asked.length > 0) asked.push(`${asked.pop()} ${clause}`)
  }
  return asked.filter((one) => hasVerb(one) && !MORE.test(one))
}

/** The confirmed facts that answer what these clauses say that we do not know: «om noen er skadd», and «Ingen er skadd» is confirmed. */
export function knownWhether(
  clauses: readonly string[],
  facts: readonly { id: string; text: string }[],
  given: readonly string[],
): string[] {
  const known = [...ANYBODY, ...given]
  const asked = askedIn(clauses).map((one) =>
    contentWords(one).words.filter((word) => !known.some((other) => isSameWord(other, word))),
  )
  const answers = ({ text }: { text: string }) => {
    const { words } = contentWords(text)
    return asked.some((own) => own.length > 0 && own.every((word) => words.some((one) => isSameThing(one, word))))
  }
  return facts.filter(answers).map(({ id }) => id)
}
