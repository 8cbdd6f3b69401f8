import { Problem } from '../../../kit/ui/api.ts'
import type { WrittenKind } from '../rules/entry.ts'

/** An entry on its way: written here, with the time of this device, and not in the log yet. */
export type Waiting = {
  clientKey: string
  kind: WrittenKind
  text: string
  at: number
  corrects: string | null
  isCleared: boolean
}
/** One that cannot stand in the log as it is written, and what the server said of it. */
export type Refused = { entry: Waiting; problem: Pick<Problem, 'status' | 'code' | 'details'> }
type Sent<Kept> = { sent: Waiting[]; kept: Kept[]; refused: Refused[]; wait: Problem | null }

const WAITS = [401, 408, 425, 429]

/** Is the answer about now, and not about the line? A sign-in that is too old or left alone is proved again, and the same line sent. */
const isForNow = ({ status, code }: Problem): boolean =>
  status < 400 || status >= 500 || WAITS.includes(status) || (status === 403 && code.startsWith('access.'))

const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(500, 'request.unexpected')

/**
 * Sends what waits, in the order it was written. The server takes a call whole or not at all, so when it refuses one, each is sent by itself: what is
 * refused comes back to whoever wrote it, and no line waits behind another.
 */
export async function sendEntries<Kept>(
  list: readonly Waiting[],
  post: (entries: readonly Waiting[]) => Promise<Kept[]>,
): Promise<Sent<Kept>> {
  const done: Sent<Kept> = { sent: [], kept: [], refused: [], wait: null }
  const trySome = async (some: readonly Waiting[]): Promise<void> => {
    try {
      done.kept.push(...(await post(some)))
      done.sent.push(...some)
    } catch (error) {
      const problem = problemOf(error)
      if (isForNow(problem)) done.wait = problem
      else if (some.length === 1) {
        const { status, code, details } = problem
        done.refused.push({ entry: some[0]!, problem: { status, code, details } })
      } else for (const one of some) if (!done.wait) await trySome([one])
    }
  }
  if (list.length > 0) await trySome(list)
  return done
}
