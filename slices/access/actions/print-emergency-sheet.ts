import { publish } from '../../../kit/bus/publish.ts'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { dutiesWith, may } from '../../../kit/kernel/rights/may.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitById } from '../../organisation/index.ts'
import { CODES_EACH, codeFrom, plainCode, SHEET_DAYS } from '../rules/emergency.ts'
import { hashOfToken } from '../rules/token.ts'
import { type CodeHolder, codeHolders, endCodes, insertCodes } from '../store/emergency-codes.ts'
import { personOf } from './invite-person.ts'

/**
 * Makes new codes for those who answer for the unit when something happens, and gives them once, as a PDF to print and seal. What was
 * left of the sheet before ends. Somebody with more power than the one who prints is not on it. Throws `access.not-your-unit` and
 * `access.nobody-for-sheet`.
 */
export async function printEmergencySheet(varde: Varde, caller: Caller, unitId: string): Promise<Buffer> {
  const unit = await unitById(varde.db, unitId)
  if (!unit || !may(caller, 'access.manage-accounts', unitId)) throw new Failure('not-allowed', 'access.not-your-unit')
  const holders = await withinReach(
    varde,
    caller,
    await codeHolders(varde.db, unitId, dutiesWith('access.enter-by-code')),
  )
  if (holders.length === 0) throw new Failure('invalid', 'access.nobody-for-sheet')
  const now = varde.now()
  const expiresAt = new Date(now.getTime() + SHEET_DAYS * 86_400_000)
  const sheetId = newId('ems')
  const printed = holders.map((holder) => ({ holder, codes: Array.from({ length: CODES_EACH }, newCode) }))
  const rows = await Promise.all(
    printed.flatMap(({ holder, codes }) =>
      codes.map(async (code) => ({
        ...{ id: newId('emc'), sheet_id: sheetId, unit_id: unitId, user_id: holder.userId },
        code_hash: await hashOfToken(plainCode(code)),
        ...{ made_by: caller.id, made_at: now, expires_at: expiresAt },
      })),
    ),
  )
  await varde.db.transaction().execute(async (trx) => {
    await endCodes(trx, unitId, now)
    await insertCodes(trx, rows)
    await publish(trx, {
      ...{
        name: 'access.emergency-sheet-printed',
        mode: varde.mode,
        subject: sheetId,
        unitId,
        actor: caller.id,
        at: now,
      },
      content: { people: holders.length, codes: rows.length },
    })
  })
  const t = translator(caller.language)
  const say = (key: string, values: Record<string, unknown> = {}) => t(`access:sheet.${key}`, values)
  return renderReport({
    language: caller.language,
    title: say('title', { unit: unit.name }),
    lead: say('lead'),
    facts: [{ label: say('until'), value: formatDate(expiresAt, caller.language) }],
    sections: [
      { title: say('how'), level: 2, blocks: [{ kind: 'list', lines: [say('how.1'), say('how.2'), say('how.3')] }] },
      ...printed.map(({ holder, codes }) => ({
        title: holder.name,
        level: 2 as const,
        blocks: [
          {
            kind: 'table' as const,
            columns: [say('email'), say('code'), say('used')],
            widths: [5, 4, 3],
            rows: codes.map((code) => [holder.email, code, '______________']),
          },
        ],
      })),
    ],
    agencyName: varde.settings.agencyName,
    printedAt: now,
    isDemo: varde.mode === 'demo',
    isExercise: false,
  })
}

const newCode = () => codeFrom(crypto.getRandomValues(new Uint8Array(16)))

/** Who prints a code could use it: those the caller could not give a new password are left out. */
async function withinReach(varde: Varde, caller: Caller, holders: readonly CodeHolder[]): Promise<CodeHolder[]> {
  const found = await Promise.all(
    holders.map((holder) =>
      personOf(varde, caller, holder.personId).then(
        () => [holder],
        () => [],
      ),
    ),
  )
  return found.flat()
}
