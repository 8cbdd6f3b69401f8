import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { MEDIA } from '../../rules/coding/code-book.ts'
import { type Drawn, placeUnits } from '../../rules/coding/coding-order.ts'
import type { MaterialView } from '../../rules/coding/coding-view.ts'
import { doubledNeeded } from '../../rules/coding/doubled-needed.ts'
import { RELIABLE } from '../../rules/statistics/krippendorff.ts'
import { type CodeBookRow, codeBooks } from '../../store/code-books.ts'
import { countMaterial, drawStories, insertRound, type Material, type RoundRow } from '../../store/coding-rounds.ts'
import { countStories } from '../count-stories.ts'
import { codersNow } from './coders-now.ts'

/** How a material is shared out: `size` are drawn, and the first `doubled` of them coded by everyone. */
export type Sharing = { name: string; coderIds: string[]; size: number; doubled: number }
export type NewRound = Material & Sharing

/** How many stories about us a period holds, and how many everyone must code for the claims of the code book to carry. */
export async function measureMaterial(varde: Varde, material: Material): Promise<MaterialView> {
  const [[book], population] = await Promise.all([codeBooks(varde.db, MEDIA), countMaterial(varde.db, material)])
  return { population, needed: book ? neededFor(book, population) : 0 }
}

/** How many everyone must code for every variable of a book to give a number without reservation. */
export const neededFor = ({ variables }: Pick<CodeBookRow, 'variables'>, population: number): number =>
  Math.max(0, ...variables.map(({ values }) => doubledNeeded(values.length, population, RELIABLE)))

/** Begins a round of stories about us in a period. Throws what `beginRound` does. */
export async function openRound(varde: Varde, caller: Caller, asked: NewRound): Promise<{ id: string }> {
  const { fromOn: from_on, toOn: to_on, panelId: panel_id } = asked
  return beginRound(varde, caller, asked, {
    subject: MEDIA,
    place: { from_on, to_on, panel_id, survey_id: null, question: null },
    count: async (trx) => {
      const story_rule = await countStories(trx, varde)
      return { population: await countMaterial(trx, asked), story_rule }
    },
    draw: (trx, seed) => drawStories(trx, asked, asked.size, seed),
  })
}

export type Beginning = {
  subject: string
  place: Pick<RoundRow, 'from_on' | 'to_on' | 'panel_id' | 'survey_id' | 'question'>
  /** How many there are to draw from; of stories also when appearances are one. */
  count: (trx: Trx) => Promise<Pick<RoundRow, 'population' | 'story_rule'>>
  draw: (trx: Trx, seed: string) => Promise<Drawn[]>
}

/**
 * Begins a round: draws at random and shares out, some to everyone. Throws `measure.coding.no-book`, `measure.coding.two-coders`,
 * `measure.coding.no-such-coder`, `measure.coding.no-stories` and `measure.coding.doubled-beyond`.
 */
export async function beginRound(
  varde: Varde,
  caller: Caller,
  asked: Sharing,
  { subject, place, count, draw }: Beginning,
): Promise<{ id: string }> {
  const [book] = await codeBooks(varde.db, subject)
  if (!book) throw new Failure('conflict', 'measure.coding.no-book')
  const coders = [...new Set(asked.coderIds)]
  if (coders.length < 2) throw new Failure('invalid', 'measure.coding.two-coders')
  const known = new Set((await codersNow(varde)).map(({ id }) => id))
  if (!coders.every((id) => known.has(id))) throw new Failure('invalid', 'measure.coding.no-such-coder')
  if (asked.doubled > asked.size) throw new Failure('invalid', 'measure.coding.doubled-beyond')
  const id = newId('cod')
  const [at, { mode }] = [varde.now(), varde]
  await varde.db.transaction().execute(async (trx) => {
    const { population, story_rule } = await count(trx)
    if (population === 0) throw new Failure('conflict', 'measure.coding.no-stories')
    const drawn = await draw(trx, id)
    const doubled = Math.min(asked.doubled, drawn.length)
    const row = { id, mode, name: asked.name.trim(), code_book: book.number, ...place, population, story_rule, doubled }
    await insertRound(trx, { ...row, by: caller.id, at }, coders, placeUnits(drawn, doubled, coders))
    const content = { codeBook: book.number, stories: drawn.length, doubled, coders: coders.length }
    await publish(trx, { name: MEASURE_EVENTS.codingBegun, mode, subject: id, actor: caller.id, at, content })
  })
  return { id }
}
