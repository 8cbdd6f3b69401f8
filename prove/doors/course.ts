import type { DoorsHouse, Person } from './house.ts'

/** Words for a part of a course, by the name of the part; `longest` where a field is short. */
export type Say = (part: string, longest?: number) => string
/** What waits for a yes is read for, before anybody says it: nothing of it is outside by then. */
export type BeforeYes = () => Promise<void>
export type Walk = (house: DoorsHouse, say: Say, beforeYes: BeforeYes) => Promise<void>

/** What takes several people and steps in the right order to come out, so that chance never gets there. */
export type Course = {
  name: string
  /** What somebody writes, with the fields of `outgoing-fields.ts` where it stands when it is out. */
  parts: Record<string, readonly string[]>
  /** Telephone numbers, which are no words: no stop looks at them, and a yes does. */
  numbers?: readonly string[]
  /** Words that we make of what was written, by the field they are in. */
  made?: Record<string, string>
  walk: Walk
}

/** Stopped at a step: whatever it was, the words are not out. */
class Held extends Error {}

export async function done<Data = Record<string, never>>(sent: ReturnType<Person['send']>): Promise<Data> {
  const { statusCode, body } = await sent
  if (statusCode >= 300) throw new Held(body)
  return (body ? JSON.parse(body) : {}) as Data
}

/** Somebody who did not write it says yes to what waits; what waits for nobody is through. */
export async function yesTo({ people: [, other] }: DoorsHouse, { approvalId }: { approvalId?: string | null }) {
  if (approvalId) await done(other.post(`/api/approvals/${approvalId}/approve`))
}

/** Null when it came through, else what held it. */
export async function walkCourse(
  house: DoorsHouse,
  course: Course,
  say: Say,
  beforeYes: BeforeYes = async () => undefined,
): Promise<string | null> {
  try {
    await course.walk(house, say, beforeYes)
    return null
  } catch (error) {
    if (error instanceof Held || (error as { code?: string }).code) return (error as Error).message
    throw error
  }
}

/** The same, in two steps: it goes as far as the yes, and on from there when it is told to. Gives what held it. */
export async function pausedAtYes(house: DoorsHouse, course: Course, say: Say): Promise<() => Promise<string | null>> {
  const [there, onwards] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const walked = walkCourse(house, course, say, () => {
    there.resolve()
    return onwards.promise
  })
  await Promise.race([there.promise, walked])
  return () => {
    onwards.resolve()
    return walked
  }
}
