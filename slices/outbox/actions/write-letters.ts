import type { Varde } from '../../../kit/settings/varde.ts'
import type { Letter } from '../rules/letter.ts'
import type { LetterKind, Written } from './letter-kind.ts'

/** What a claimed letter says; `null`: there is nobody to tell; an error: it could not be written this time. `writtenAt`: by `performance.now()`. */
export type Ready = { letter: Letter; kind: LetterKind; words: Written | null | Error; writtenAt: number }

/** What may not go is not taken; what was taken when it came to be held waits for so long. */
const HELD_S = 5

/** Asks each kind for its letters at once. When a kind cannot write them together, each is asked for alone, so that one holds back no other. */
export async function writeLetters(
  varde: Varde,
  kinds: ReadonlyMap<string, LetterKind>,
  letters: readonly Letter[],
): Promise<Ready[]> {
  const writtenAt = performance.now()
  const byKind = Map.groupBy(letters, (letter) => letter.kind)
  const written = await Promise.all(
    [...byKind].map(async ([name, group]) => {
      const kind = kinds.get(name)!
      const whole = await tryWrite(varde, kind, group)
      if (!(whole instanceof Error))
        return group.map((letter) => ({ letter, kind, words: whole.get(letter.id) ?? null, writtenAt }))
      const alone: Ready[] = []
      for (const letter of group) {
        const one = group.length === 1 ? whole : await tryWrite(varde, kind, [letter])
        if (one instanceof Error)
          varde.log.error({ err: one, letter: letter.id, kind: name }, 'a letter could not be written')
        alone.push({ letter, kind, words: one instanceof Error ? one : (one.get(letter.id) ?? null), writtenAt })
      }
      return alone
    }),
  )
  const byId = new Map(written.flat().map((ready) => [ready.letter.id, ready]))
  return letters.map(({ id }) => byId.get(id)!)
}

async function tryWrite(
  varde: Varde,
  kind: LetterKind,
  letters: readonly Letter[],
): Promise<ReadonlyMap<string, Written> | Error> {
  try {
    const held = new Set(await kind.holds?.(varde))
    const free = letters.filter(({ subject }) => !held.has(subject))
    const written = free.length > 0 ? await kind.write(varde, free) : new Map()
    if (free.length === letters.length) return written
    const isHeld = ({ subject }: Letter) => held.has(subject)
    return new Map([...written, ...letters.filter(isHeld).map(({ id }) => [id, { waitSeconds: HELD_S }] as const)])
  } catch (error) {
    return error as Error
  }
}
