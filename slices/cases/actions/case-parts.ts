import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS } from '../events.ts'
import type { CaseLinkKind } from '../rules/case.ts'
import { deleteLink, insertLink, insertNote } from '../store/case-parts.ts'
import { changeCase } from '../store/cases.ts'
import { announceCase } from './announce-case.ts'
import { refuseNames, type TextCheck } from './check-text.ts'
import { takeUp } from './load-case.ts'

/** Writes a working note. It stays with those who handle the case. Throws `cases.names-somebody`. */
export async function addNote(
  varde: Varde,
  caller: Caller,
  check: TextCheck,
  { caseId, text, namesCleared }: { caseId: string; text: string; namesCleared: boolean },
): Promise<{ id: string }> {
  refuseNames(check, [text], namesCleared && caller.kind !== 'token')
  const id = newId('nte')
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, caseId, 'note')
    const now = varde.now()
    await insertNote(trx, { id, case_id: caseId, text: text.trim(), by: caller.id, at: now })
    await changeCase(trx, caseId, { updated_at: now })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.noted, { noteId: id, namesCleared })
  })
  return { id }
}

export type LinkInput = {
  kind: CaseLinkKind
  targetId: string | null
  title: string
  outlet: string
  publishedOn: string | null
  href: string | null
}

/** Puts a line, a message or coverage in the case; coverage that media monitoring has found brings the id of its mention. Throws `cases.link-without-target`. */
export async function addLink(varde: Varde, caller: Caller, caseId: string, input: LinkInput): Promise<void> {
  const { kind, targetId } = input
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, caseId, 'link')
    if (kind !== 'coverage' && !targetId) throw new Failure('invalid', 'cases.link-without-target')
    const now = varde.now()
    const isNew = await insertLink(trx, {
      id: newId('lnk'),
      case_id: caseId,
      kind,
      target_id: targetId,
      title: input.title.trim(),
      outlet: kind === 'coverage' ? input.outlet.trim() : '',
      published_on: kind === 'coverage' ? input.publishedOn : null,
      href: kind === 'coverage' ? input.href : null,
      by: caller.id,
      at: now,
    })
    if (!isNew) return
    await changeCase(trx, caseId, { updated_at: now })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.linked, { kind, targetId })
  })
}

export async function removeLink(varde: Varde, caller: Caller, caseId: string, linkId: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, caseId, 'link')
    const gone = await deleteLink(trx, caseId, linkId)
    if (!gone) return
    await changeCase(trx, caseId, { updated_at: varde.now() })
    const content = { kind: gone.kind, targetId: gone.target_id }
    await announceCase(trx, varde, caller, file, CASES_EVENTS.unlinked, content)
  })
}
