import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../../../slices/dispatch/actions/start-dispatch.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { passRooms } from '../../../slices/organisation/index.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { approveLine } from '../../../slices/press/actions/decide-line.ts'
import { draftLine } from '../../../slices/press/actions/write-line.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
await person(base.db, 'writer', 'bergen', ['communication-adviser', 'press-contact'], {
  email: 'w@example.no',
  mobile: '+4790000009',
})
const [writer, head] = [await who('writer'), await who('head')]
const asked = { ...head, acknowledged: [] }
const looked = { ...head, acknowledged: ['H2026-001'] }
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code }) => String(code),
  )
/** Words of Bergen, which is neither above Halden nor below it. */
async function message(title: string, audienceKinds: string[], language = 'nb') {
  const { id } = await draftMessage(varde, writer, {
    ...{ unitId: 'unt_bergen', kind: 'information', audienceKinds, language, title, exercise: false },
  })
  const body = [{ kind: 'paragraph' as const, text: [{ text: `${title}.` }] }]
  await saveEdition(varde, writer, { messageId: id, language, revision: 1, title, body })
  return { messageId: id, approvalId: (await askForApproval(varde, writer, { messageId: id })).approvalId }
}
async function line(question: string, answer: string) {
  const { id } = await draftLine(varde, writer, {
    ...{ kind: 'question', topic: 'Situasjonen', unitId: 'unt_bergen', isPublic: true },
    ...{ texts: { nb: { question, answer } }, expiresOn: '2026-12-31' },
    sources: [{ title: 'Vaktjournal', href: null }],
  })
  return outcome(approveLine(varde, head, { id, revision: 1 }))
}
const about = { unitId: 'unt_bergen', mode: 'real' as const, to: ['press'] }
const KIN = 'crisis.sentence-before-next-of-kin'
const NEAR = 'crisis.stop-stands-near'
const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))

it('when another unit tells of a death at the one where the stop stands, it is held as its own words are', async () => {
  const say = async (title: string, ...kinds: string[]) =>
    outcome(approveMessage(varde, asked, await message(title, kinds)))
  expect(await say('En innsatt er død ved Halden fengsel', 'press')).toBe(KIN)
  expect(await say('Eit dødsfall i Halden', 'inmates')).toBe(KIN)
  expect(await line('Har noen dødd på avdeling C i Halden?', 'Ja, dessverre.')).toBe(KIN)
  expect(await line('Er det sant at en person er død?', 'Ja, i Haldens avdeling.')).toBe(KIN)
  // The journalist names the place, and the answer says yes.
  const reply = { language: 'nb', text: 'Ja, det stemmer.', answers: 'Døde en innsatt i Halden i natt?' }
  expect(await outcome(varde.db.transaction().execute((trx) => passRooms(trx, varde, asked, about, [reply])))).toBe(KIN)
  expect(await say('Haldens Arbeiderblad skriver at en innsatt døde', 'press')).toBe(KIN)
  // Where no rule reads it, whoever lets it go is asked; of what does not concern Halden nobody is.
  expect(await say('Krisepresten er på vei til Halden', 'press')).toBe(NEAR)
  expect(await outcome(approveMessage(varde, asked, await message('A loss in Halden', ['press'], 'en')))).toBe(NEAR)
  expect(await say('Krisepresten er på vei', 'press')).toBe('done')
  expect(await say('En innsatt er død ved Halden fengsel', 'staff')).toBe('done')
})

const wave = (key: string, unitIds?: string[]) => ({
  ...{ name: key, audiences: { groups: [key], ...(unitIds && { unitIds }) }, channels: ['email' as const] },
  ...{ publishes: [], secondChannelMinutes: null, gate: { kind: 'with-start' as const } },
})
async function planned(title: string, unitIds?: string[]) {
  const { versionId } = await approveMessage(varde, looked, await message(title, ['staff', 'relatives']))
  const waves = [wave('staff'), wave('relatives', unitIds)]
  return planDispatch(varde, writer, { versionId, notAfter: null, waves })
}

it('when words go to the relatives of the unit where the stop stands, it is asked there, whatever they name', async () => {
  const start = async (title: string, unitId: string) => {
    const id = await planned(title, [unitId])
    return outcome(startDispatch(varde, asked, id))
  }
  expect(await start('En innsatt er død', 'unt_halden')).toBe(KIN)
  expect(await start('Besøket er flyttet', 'unt_halden')).toBe(NEAR)
  expect(await start('Besøket er flyttet', 'unt_bergen')).toBe('done')
  // At every unit is at that one too.
  expect(await outcome(startDispatch(varde, asked, await planned('Besøket er flyttet')))).toBe(NEAR)
  expect(await outcome(startDispatch(varde, looked, await planned('Besøket er flyttet')))).toBe('done')
})

it('whoever may not know of the room is told nothing of it, and lets nothing past its stop', async () => {
  const held = await planned('En innsatt er død', ['unt_halden'])
  expect(await outcome(startDispatch(varde, writer, held))).toBe('crisis.words-wait')
  // Whoever cannot be asked of the English words has them held where they tell of somebody harmed.
  const deaf = { ...writer, acknowledged: [] }
  const english = async (text: string) =>
    outcome(varde.db.transaction().execute((trx) => passRooms(trx, varde, deaf, about, [{ language: 'en', text }])))
  expect(await english('An inmate died at Halden prison last night.')).toBe('crisis.words-wait')
  const silent = { language: 'nb', text: 'Det kan vi ikke svare på.', answers: 'Er noen skadd i Halden?' }
  const unsaid = varde.db.transaction().execute((trx) => passRooms(trx, varde, deaf, about, [silent]))
  expect(await outcome(unsaid)).toBe('done')
  expect(await english('Visiting hours at Halden prison have changed.')).toBe('done')
  const free = await planned('Besøket er avlyst', ['unt_halden'])
  expect(await outcome(startDispatch(varde, { ...writer, acknowledged: [] }, free))).toBe('done')
})

it('what another unit has sent that names the unit stands beside the room', async () => {
  const id = await planned('Innkalling til Halden', ['unt_bergen'])
  await startDispatch(varde, looked, id)
  await advanceDispatch(varde, id)
  const { left } = await viewBeside(varde, head, { unitId: 'unt_halden', crisisId })
  expect(left).toMatchObject([{ kind: 'message', title: 'Innkalling til Halden', atStop: true }])
})
