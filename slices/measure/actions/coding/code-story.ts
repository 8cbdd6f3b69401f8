import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { orderFor } from '../../rules/coding/coding-order.ts'
import type { CodingDesk, StoryView } from '../../rules/coding/coding-view.ts'
import { codeBook } from '../../store/code-books.ts'
import { codedBy, codesBy, putCodes, type StoryText, type UnitRow, unitsOf, unitTexts } from '../../store/codes.ts'
import { codersOf, findRound } from '../../store/coding-rounds.ts'
import { aboutRound } from './about-round.ts'
import { refuseUnknownValue, takeUpRound } from './load-round.ts'

type Codes = Record<string, string | null>

/**
 * What a coder has before them: the next story they have not coded, or the one at `position`. Nobody sees what others have said. Throws
 * `measure.coding.no-such-round` and `measure.coding.not-coder`.
 */
export async function openDesk(
  varde: Varde,
  caller: Caller,
  { roundId, position }: { roundId: string; position?: number | undefined },
): Promise<CodingDesk> {
  const { db } = varde
  const round = await findRound(db, roundId)
  if (!round) throw new Failure('not-found', 'measure.coding.no-such-round')
  const coders = await codersOf(db, [roundId])
  if (!coders.some(({ id }) => id === caller.id)) throw new Failure('not-allowed', 'measure.coding.not-coder')
  const own = orderFor(await unitsOf(db, roundId), caller.id)
  const coded = new Set(await codedBy(db, roundId, caller.id))
  const unit = own.find((one) => (position === undefined ? !coded.has(one.position) : one.position === position))
  const at = unit ? own.indexOf(unit) : own.length
  const { variables } = await codeBook(db, round.code_book)
  const said = unit && coded.has(unit.position) ? await codesBy(db, roundId, caller.id, unit.position) : []
  const texts = await unitTexts(db, unit ? [unit] : [])
  return {
    roundId,
    name: round.name,
    about: await aboutRound(db, round),
    variables,
    done: coded.size,
    of: own.length,
    story: unit ? storyView(unit, texts) : null,
    codes: Object.fromEntries(said.map(({ variable, value }) => [variable, value])),
    previous: own[at - 1]?.position ?? null,
  }
}

/** A story or an answer as it is shown; one that is gone has no words. */
export function storyView({ position, appearances, textId }: UnitRow, texts: Map<number, StoryText>): StoryView {
  const found = texts.get(position)
  const { title: said = '', lead: under = '', outlet = '', publishedOn = '', url = '' } = found ?? {}
  const [title, lead] = textId === null ? [said, under] : [startOf(said), said]
  return { position, title, lead, outlet, publishedOn, url, appearances }
}

const LONGEST_START = 90
const startOf = (text: string) => (text.length > LONGEST_START ? `${text.slice(0, LONGEST_START)}…` : text)

/**
 * Keeps what a coder says of one story: every variable, null where it cannot be told. Saying it again replaces it while the round is open. Throws what
 * `takeUpRound` does, `measure.coding.not-coder`, `measure.coding.not-your-story`, `measure.coding.unanswered`, `measure.coding.no-such-value`.
 */
export async function codeStory(
  varde: Varde,
  caller: Caller,
  { roundId, position, codes }: { roundId: string; position: number; codes: Codes },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { variables, coders } = await takeUpRound(trx, roundId)
    if (!coders.includes(caller.id)) throw new Failure('not-allowed', 'measure.coding.not-coder')
    const unit = (await unitsOf(trx, roundId)).find((one) => one.position === position)
    if (!unit || (unit.coder !== null && unit.coder !== caller.id))
      throw new Failure('not-found', 'measure.coding.not-your-story')
    const missing = variables.filter(({ key }) => codes[key] === undefined)
    if (missing.length > 0) throw new Failure('invalid', 'measure.coding.unanswered', { count: missing.length })
    for (const [variable, value] of Object.entries(codes)) refuseUnknownValue(variables, variable, value)
    const said = variables.map(({ key }) => ({ position, coder: caller.id, variable: key, value: codes[key]! }))
    await putCodes(trx, roundId, said, varde.now())
  })
}
