import type { Database } from '../../../kit/db/database.ts'
import { recipientFilter } from '../../audience/index.ts'
import { type MinistryRecipient, ministryRecipients } from '../store/ministry-letters.ts'

/** Whom a note may be sent to: those of the ministry whom words to it reach, as the audience of a dispatch is found, by e-mail. */
export const recipientsOfNote = (db: Database): Promise<MinistryRecipient[]> =>
  ministryRecipients(db, recipientFilter({ groups: ['ministry'] }))
