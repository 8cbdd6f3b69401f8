import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { approveMessage } from '../actions/approve-message.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { draftMessage } from '../actions/draft-message.ts'
import { markDispatched } from '../actions/mark-dispatched.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { viewMessage } from '../actions/view-message.ts'
import { approvedVersion } from '../index.ts'
import { aHouse, caller } from './house.ts'

type Base = Awaited<ReturnType<typeof testDatabase>>
type TestVarde = ReturnType<typeof testVarde>

export const paragraph = (text: string) => [{ kind: 'paragraph', text: [{ text }] }]

/** What the tests of a message's course do again and again, in the house of `aHouse`. */
export async function courseHouse() {
  const base: Base = await testDatabase()
  const varde: TestVarde = testVarde(base.db)
  await aHouse(base.db)
  const as = (key: string) => caller(base.db, key, varde.now())
  const later = (seconds: number) => varde.setClock(new Date(varde.now().getTime() + seconds * 1000))
  async function aDraft(text = 'Besøk er åpent på søndag.') {
    const adviser = await as('adviser')
    const { id } = await draftMessage(varde, adviser, {
      unitId: 'unt_halden',
      kind: 'information',
      audienceKinds: ['relatives'],
      language: 'nb',
      title: 'Nye tider',
      exercise: false,
    })
    const saved = { messageId: id, language: 'nb', revision: 1, title: 'Nye tider', body: paragraph(text) }
    await saveEdition(varde, adviser, saved)
    return id
  }
  const open = async (key: string, id: string) => viewMessage(varde, await as(key), id)
  const ask = async (id: string) => askForApproval(varde, await as('adviser'), { messageId: id })
  async function approve(key: string, messageId: string) {
    const { approvals } = await open(key, messageId)
    return approveMessage(varde, await as(key), { messageId, approvalId: approvals[0]!.id })
  }
  async function start(versionId: string) {
    const { messageId } = (await approvedVersion(base.db, versionId))!
    const started = { messageId, versionId, dispatchId: 'dsp_1', by: 'per_adviser', at: varde.now() }
    await base.db.transaction().execute((trx) => markDispatched(trx, started))
  }
  return { base, varde, as, later, aDraft, open, ask, approve, start }
}
