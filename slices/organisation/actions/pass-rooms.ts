import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { OutgoingText } from '../../../kit/kernel/stops/stops-in.ts'
import type { Varde } from '../../../kit/settings/varde.ts'

/** Facts of a room are Norwegian: words in other languages are held by whoever reads them beside the Norwegian, and near a stop by whoever lets them go. */
const HELD = ['nb', 'nn']

/** Words that leave. `asked`: a question of ours beside them. `answers`: what they answer, whoever asked it: where they say that it is so, they say it. */
type WordsOut = OutgoingText & { asked?: string | undefined; answers?: string | undefined }
type About = {
  unitId: string
  mode: Mode
  to: readonly string[]
  unitIds?: readonly string[] | undefined
  everywhere?: readonly string[] | undefined
  begunAt?: Date | undefined
  heldBy?: string | undefined
}

/**
 * Beside the door out: words about a unit (whoever's they are: one that they name, or go to) that leave by another way than its open room, in the transaction that lets them go or says yes to them. Words that rest on nothing
 * in the room go as before (docs/decisions/0083). `to`: the kinds of audience that they are for, and `unitIds` the units whose people alone they are for, where they are; `everywhere`: the kinds that they are for at every unit. `begunAt`: since when words that go by themselves have waited. `heldBy`: the room whose own words they are, which weighs them itself; the stops of other rooms hold them. Throws `crisis.sentence-unconfirmed-beside`,
 * `crisis.sentence-unconfirmed-there`, `crisis.sentence-before-next-of-kin`, `crisis.sentence-before-victims`, `crisis.words-wait` and `crisis.stop-stands-near`.
 */
export async function passRooms(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { mode, ...about }: About,
  texts: readonly WordsOut[],
): Promise<void> {
  if (mode === 'exercise') return
  const held = texts.filter(({ language }) => HELD.includes(language))
  const said = held.flatMap(({ title, text }) => [title ?? '', text]).filter(Boolean)
  const asked = held.flatMap((one) => one.asked || [])
  const answers = held.flatMap(({ answers: question, text }) => (question ? [{ asked: question, answer: text }] : []))
  // Whoever asked, what they asked of is what the answer is about.
  const spoken = texts.flatMap((one) =>
    [one.title, one.text, one.asked, one.answers].filter((said) => said !== undefined),
  )
  if (texts.length > 0)
    await varde.holdWords(trx, caller, { ...about, mode, said, asked, answers, spoken }, varde.now())
}
