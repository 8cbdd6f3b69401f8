import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { varde, who } = await aSpeakingRoom(START)

it('when words about a unit leave by another way, what is not confirmed in its open room is refused by the same rule', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const fact = { text: 'En innsatt er funnet død på cella', source: 'Vaktleder', counter: '', police: 'none' } as const
  await addFact(varde, await who('press'), crisisId, { ...fact, state: 'unconfirmed' })
  const { unitId } = declaration()
  const codeOf = async (reader: string, said: string, asked = '', at = unitId, mode: 'real' | 'exercise' = 'real') => {
    const asks = await who(reader)
    return varde.db.transaction().execute((trx) => {
      const words = { unitId: at, mode, to: ['ministry'], said: [said], asked: [asked], answers: [], spoken: [said] }
      return holdWordsNear(trx, asks, words, varde.now()).then(
        () => 'free',
        ({ code, details }) => `${code} ${details.fact ?? ''}`.trim(),
      )
    })
  }
  const refused = `crisis.sentence-unconfirmed-beside ${fact.text}`
  expect(await codeOf('press', 'Vi har et dødsfall.\nEn innsatt er død på cella.')).toBe(refused)
  expect(await codeOf('press', 'Politiet er på stedet.', 'Hva er dødsårsaken?')).toBe(refused)
  expect(await codeOf('press', 'Politiet er på stedet.', 'Hvem som er død')).toBe(refused)
  expect(await codeOf('press', 'Politiet er på stedet.', 'Om noen er død\nOm flere kjøkken er stengt')).toBe('free')
  expect(await codeOf('press', 'Vi vet ikke om noen er død.')).toBe('free')
  expect(await codeOf('press', 'En innsatt er død.', '', unitId, 'exercise')).toBe('free')
})
