import { contentWords, isSameWord } from './content-words.ts'
import { isUnknowing } from './exempt-clause.ts'

const WHETHER = /(?<!\p{L})(?:om|at|hvorvidt|whether|if|that)\s+/iu
/** «Om flere er skadd» asks for more than what is known. */
const MORE = /(?<!\p{L})(?:flere|fleire|andre|mer|meir|more|others?)(?!\p{L})/iu
const ANYBODY = 'personer personar person folk mennesker menneske people anyone'.split(' ')

/** What is asked in a sentence that says what we do not know, each after its own «om»: «om noen er skadd eller savnet» is one. */
function askedIn(clauses: readonly string[]): string[] {
  const asked: string[] = []
  for (const clause of clauses) {
    const [head, ...after] = clause.split(WHETHER)
    if (after.length > 0) asked.push(...after)
    else if (asked.length > 0 && !isUnknowing(clause)) asked.push(`${asked.pop()} ${head}`)
  }
  return asked.filter((one) => !MORE.test(one))
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
    return asked.some((own) => own.length > 0 && own.every((word) => words.some((one) => isSameWord(one, word))))
  }
  return facts.filter(answers).map(({ id }) => id)
}
