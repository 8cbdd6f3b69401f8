/** Of those whom a dispatch is for: who has got this very version already, and who has not. Heads. */
export type Repeat = { had: number; left: number }

/** Whoever has a text does not get it once more by chance: a dispatch leaves them out, unless somebody says that they shall (`again`). */
export function repeatFault({ had, left }: Repeat, again: boolean): 'everybody-had-it' | null {
  return !again && had > 0 && left === 0 ? 'everybody-had-it' : null
}
