import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Stands, type Waiting } from '../../approval/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { readsRoom } from '../rules/room-right.ts'
import { changeFact, insertFact, nextFactPosition, readFacts } from '../store/facts.ts'
import { announce } from './announce.ts'
import { mayBring, releaseMatter } from './may-release.ts'

/** `asOf` is a day, `YYYY-MM-DD`. `labels` holds bokmål at least. */
export type FactInput = {
  value: string
  labels: Record<string, string>
  source: string
  href: string | null
  asOf: string
  isFront: boolean
}

/** What stands among facts and figures. Throws `press.room-not-yours`. */
export async function viewFacts(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const [facts, mayKeep] = await Promise.all([readFacts(varde.db, varde.mode), mayWrite(varde, caller)])
  return {
    facts: facts.map(({ id, value, labels, source, href, as_of, is_front }) => ({
      ...{ id, value, labels, source, href },
      asOf: as_of,
      isFront: is_front,
    })),
    mayKeep,
  }
}

/**
 * Writes a fact, a new one without `id`; it stands in the press room when somebody who did not write it has said yes. Throws
 * `press.room-not-yours`, `press.fact-not-found`, `press.day-to-come`, and as `askApproval`.
 */
export async function saveFact(
  varde: Varde,
  caller: Caller,
  input: FactInput & { id?: string },
): Promise<{ id: string } & Waiting> {
  const now = varde.now()
  if (!(await mayWrite(varde, caller))) throw new Failure('not-allowed', 'press.room-not-yours')
  if (Date.parse(input.asOf) > now.getTime()) throw new Failure('invalid', 'press.day-to-come')
  const labels = Object.fromEntries(Object.entries(input.labels).filter(([, text]) => text.trim() !== ''))
  const [value, source] = [input.value.trim(), input.source.trim()]
  const { id: known, ...rest } = { ...input, value, source, labels }
  const id = known ?? newId('fct')
  return varde.db.transaction().execute(async (trx) => {
    if (known && !(await readFacts(trx, varde.mode)).some((one) => one.id === known))
      throw new Failure('not-found', 'press.fact-not-found')
    const asked = await askApproval(trx, varde, caller, {
      ...{ kind: 'press.fact', subject: id, title: `${value} ${labels.nb ?? ''}`.trim() },
      ...(await releaseMatter(trx, null, now)),
      words: Object.entries(labels)
        .map(([language, label]) => ({
          ...{ language, part: 'fact' },
          text: [value, label, source, ...(rest.href ? [rest.href] : []), rest.asOf].join('\n\n'),
        }))
        .concat({ language: 'nb', part: 'front', text: rest.isFront ? 'yes' : 'no' }),
      ...{ content: { ...rest, isNew: !known }, stands: factStands },
    })
    return { id, ...asked }
  })
}

/** The fact that stands there now. */
const factStands: Stands = async (trx, { subject, mode }) =>
  (await readFacts(trx, mode)).find(({ id }) => id === subject) ?? null

/** What follows when somebody has said yes to a fact. */
const showFact: Follows = async (trx, varde, caller, { subject: id, content, asked_by }) => {
  const { value, labels, source, href, asOf, isFront, isNew } = content as FactInput & { isNew: boolean }
  const row = {
    ...{ value, labels: JSON.stringify(labels), source, href, as_of: asOf, is_front: isFront },
    ...{ changed_by: asked_by, changed_at: varde.now() },
  }
  if (isNew) {
    const position = await nextFactPosition(trx, varde.mode)
    await insertFact(trx, { id, mode: varde.mode, position, retired_at: null, ...row })
  } else if (!(await changeFact(trx, varde.mode, id, row))) throw new Failure('not-found', 'press.fact-not-found')
  await announce(trx, varde, caller, { name: PRESS_EVENTS.factSaved, subject: id, unitId: null })
}

export const factEffect: Effect = { stands: factStands, follows: showFact }

const mayWrite = (varde: Varde, caller: Caller) => mayBring(varde.db, caller, null, varde.now())

/** Takes a fact out of the press room. */
export async function retireFact(varde: Varde, caller: Caller, id: string): Promise<void> {
  const now = varde.now()
  if (!(await mayWrite(varde, caller))) throw new Failure('not-allowed', 'press.room-not-yours')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await changeFact(trx, varde.mode, id, { retired_at: now, changed_by: caller.id, changed_at: now })))
      throw new Failure('not-found', 'press.fact-not-found')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.factRetired, subject: id, unitId: null })
  })
}
