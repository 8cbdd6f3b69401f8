import { expect, it } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
const KNOWN = 'En ansatt er skadd i brannen'
const WHY = 'Det er et råd'

async function say(sentence: string) {
  const press = await who('press')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const { id } = await addFact(varde, press, crisisId, {
    ...{ state: 'confirmed', text: KNOWN, source: 'Vaktleder', counter: '', police: 'none' },
  })
  return proposeStatement(varde, press, crisisId, {
    ...{ corrects: null, groups: [...GROUPS], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: KNOWN, paragraphs: [`${KNOWN}.`, sentence] }],
    facts: [{ id, revision: 1 }],
    unfounded: [{ sentence, reason: WHY }],
  })
}

it('when a check stops words of a room, whoever wrote them is told which, and in which sentence', async () => {
  const sentence = 'Fra klokka 22 er det kun to igjen på jobb.'
  const refused = await say(sentence).then(
    () => null,
    (error) => error,
  )
  expect(refused).toMatchObject({
    code: 'message.stopped',
    details: { check: 'security-staffing', sentence, language: 'nb' },
  })
  const told = translator('nb')(`error:${refused.code}`, refused.details)
  expect(told).toContain('«Bemanning»')
  expect(told).toContain(sentence)
})

it('when words of a room offer a talk with a colleague this evening, nothing stops them', async () => {
  await say('Ansatte kan få samtale med en kollega i kveld.')
})
