import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { placeUnits } from '../../rules/coding/coding-order.ts'
import type { MaterialView } from '../../rules/coding/coding-view.ts'
import { doubledNeeded } from '../../rules/coding/doubled-needed.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { type CodeBookRow, codeBooks } from '../../store/code-books.ts'
import { countMaterial, drawStories, insertRound, type Material } from '../../store/coding-rounds.ts'
import { codersNow } from './coders-now.ts'

export type NewRound = Material & { name: string; coderIds: string[]; size: number; doubled: number }

/** How many stories about us a period holds, and how many everyone must code for the claims of the code book to carry. */
export async function measureMaterial(varde: Varde, material: Material): Promise<MaterialView> {
  const [[book], population] = await Promise.all([codeBooks(varde.db), countMaterial(varde.db, material)])
  return { population, needed: book ? neededFor(book, population) : 0 }
}

const neededFor = ({ variables }: Pick<CodeBookRow, 'variables'>, population: number): number =>
  Math.max(0, ...variables.map(({ values }) => doubledNeeded(values.length, population)))

/**
 * Begins a round: draws stories at random and shares them out, some to everyone. Throws `measure.not-yours`, `measure.coding.no-book`,
 * `measure.coding.two-coders`, `measure.coding.no-such-coder`, `measure.coding.no-stories` and `measure.coding.doubled-beyond`.
 */
export async function openRound(varde: Varde, caller: Caller, asked: NewRound): Promise<{ id: string }> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const [book] = await codeBooks(varde.db)
  if (!book) throw new Failure('conflict', 'measure.coding.no-book')
  const coders = [...new Set(asked.coderIds)]
  if (coders.length < 2) throw new Failure('invalid', 'measure.coding.two-coders')
  const known = new Set((await codersNow(varde)).map(({ id }) => id))
  if (!coders.every((id) => known.has(id))) throw new Failure('invalid', 'measure.coding.no-such-coder')
  if (asked.doubled > asked.size) throw new Failure('invalid', 'measure.coding.doubled-beyond')
  const id = newId('cod')
  const at = varde.now()
  const { fromOn, toOn, panelId } = asked
  await varde.db.transaction().execute(async (trx) => {
    const population = await countMaterial(trx, asked)
    if (population === 0) throw new Failure('conflict', 'measure.coding.no-stories')
    const drawn = await drawStories(trx, asked, asked.size, id)
    const doubled = Math.min(asked.doubled, drawn.length)
    const period = { from_on: fromOn, to_on: toOn, panel_id: panelId }
    const row = {
      id,
      mode: varde.mode,
      name: asked.name.trim(),
      code_book: book.number,
      ...period,
      population,
      doubled,
    }
    await insertRound(trx, { ...row, by: caller.id, at }, coders, placeUnits(drawn, doubled, coders))
    await publish(trx, {
      name: MEASURE_EVENTS.codingBegun,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at,
      content: { codeBook: book.number, stories: drawn.length, doubled, coders: coders.length },
    })
  })
  return { id }
}
