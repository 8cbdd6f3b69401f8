import { askApproval, type Effects, waitingContent } from '../../slices/approval/index.ts'
import { type ContactPort, contactFollows, contactStands } from '../../slices/organisation/index.ts'
import { hasDutyNumber } from '../../slices/press/index.ts'

/** What people ring and write to in a unit stands when somebody else has said yes, as whoever the press calls does. */
export const organisationEffects = {
  'organisation.contact': { stands: contactStands, follows: contactFollows },
} satisfies Partial<Effects>

export const askContact: ContactPort = {
  ask: (trx, varde, caller, { unitId, title, words, content }) =>
    askApproval(trx, varde, caller, {
      ...{ kind: 'organisation.contact', subject: unitId, unitId, title, words, content },
      ...{ messageKind: 'press-release', audienceKinds: ['public'], stands: contactStands },
    }),
  waits: async (trx, varde, unitId) =>
    (await waitingContent(trx, varde.mode, { kind: 'organisation.contact', subject: unitId })) ?? {},
  isRung: hasDutyNumber,
}
