import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveMessage } from '../actions/approve-message.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { settleCheck } from '../actions/settle-check.ts'
import { showsNames } from '../rules/by-name.ts'
import { putGrounds } from '../store/by-name.ts'
import { readApprovedVersion } from '../store/version-reads.ts'
import { courseHouse } from './course-house.ts'

let house: Awaited<ReturnType<typeof courseHouse>>
const words = { nb: 'smittevern', nn: 'smittevern', en: 'infection control' }

beforeAll(async () => {
  house = await courseHouse()
  const row = { key: 'infection-control', names: JSON.stringify(words), valid_from: '2020-01-01', valid_to: null }
  await house.base.db.transaction().execute((trx) => putGrounds(trx, [row]))
})
afterAll(() => house.base.drop())

type Asked = { audienceKinds?: string[]; byNameGround?: string | null; byNameUntil?: string | null }
async function askForNames(messageId: string, over: Asked = {}) {
  const { settingsRevision: revision } = await house.open('adviser', messageId)
  return saveSettings(house.varde, await house.as('adviser'), {
    ...{ messageId, revision, kind: 'information', audienceKinds: ['relatives'], question: null, confirm: true },
    ...{ byName: true, byNameGround: 'infection-control', byNameUntil: day(30), requiredChecks: [], ...over },
  })
    .then(() => 'done')
    .catch((error) => error.code as string)
}
const day = (days: number) => new Date(house.varde.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

it('when names are asked for, it takes a ground of the list, a last day, a discussion, and not those who speak for the staff', async () => {
  const id = await house.aDraft()
  expect(await askForNames(id, { byNameGround: 'Vi vil vite det' })).toBe('message.by-name-ground')
  expect(await askForNames(id, { byNameUntil: null })).toBe('message.by-name-until')
  expect(await askForNames(id, { byNameUntil: day(400) })).toBe('message.by-name-until')
  expect(await askForNames(id, { audienceKinds: ['relatives', 'unions'] })).toBe('message.by-name-unions')
  expect(await askForNames(id)).toBe('done')

  await house.ask(id)
  const { approvals } = await house.open('leader', id)
  const approve = async () =>
    approveMessage(house.varde, await house.as('leader'), { messageId: id, approvalId: approvals[0]!.id })
  await expect(approve()).rejects.toMatchObject({
    code: 'message.not-ready',
    details: { obstacles: [{ code: 'check-open', check: 'unions' }] },
  })
  await settleCheck(house.varde, await house.as('leader'), {
    ...{ messageId: id, check: 'unions', done: true, on: day(-1), with: ['chief-representative'] },
  })
  const { versionId } = await approve()
  const version = (await readApprovedVersion(house.base.db, versionId))!
  expect(version).toMatchObject({ byName: true, byNameWords: words, byNameUntil: day(30), byNameReason: null })
  expect([showsNames(version, day(30)), showsNames(version, day(31))]).toEqual([true, false])
})
