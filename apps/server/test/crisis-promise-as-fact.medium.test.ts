import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirm } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** A promise of more stands in its field, which the engine reads: the words say it by no other clock, also where the room has put it down as a fact. */
const { varde, who } = await aSpeakingRoom(new Date('2026-03-10T12:20:00Z'))
const HERE = 'Politiet er på stedet'
const PROMISE = 'Vi sier mer kl. 14.30'

const propose = async (nextAt: Date) => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, HERE, PROMISE)
  return proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt, admits: false },
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${PROMISE}.`] }],
  })
}

it('when a fact promises more by another clock than the promise, words that say it are refused', async () => {
  const refused = { code: 'crisis.promise-elsewhere', details: { sentence: `${PROMISE}.` } }
  await expect(propose(new Date('2026-03-10T16:00:00Z'))).rejects.toMatchObject(refused)
})

it('when it is the clock of the promise, they are asked about', async () => {
  expect(await propose(new Date('2026-03-10T13:30:00Z'))).toMatchObject({ id: expect.any(String) })
})
