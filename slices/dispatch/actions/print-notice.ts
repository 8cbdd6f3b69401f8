import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import { renderNotice } from '../../../kit/pdf/notice.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion, directionOf } from '../../message/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dispatchRights } from '../rules/dispatch-right.ts'
import { promiseOnPaper } from '../rules/promise-on-paper.ts'
import { OPEN_TASK, taskAbilities } from '../rules/task-right.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { taskPromise } from '../store/task-promise.ts'
import { taskById } from '../store/task-store.ts'
import { type TaskWords, taskWords } from '../store/task-words.ts'
import { refuseShieldedTask } from './shielded-tasks.ts'

/**
 * The notice of a unit task as tagged PDF, in one of the approved languages. What is withdrawn or corrected is not printed:
 * `dispatch.notice-withdrawn`, `dispatch.notice-corrected`, `dispatch.notice-corrected-gone`; nor what rests on something that is not confirmed any more: `dispatch.notice-changed`;
 * nor what newer words have taken the place of, or what promises more that does not come, but for a correction, which says so: `dispatch.notice-newer`, `dispatch.notice-late`, `dispatch.notice-closed`; nor what was stopped: `dispatch.notice-stopped`.
 */
export async function printNotice(
  varde: Varde,
  caller: Caller,
  input: { taskId: string; language: string; readAloud: boolean },
): Promise<Buffer> {
  const task = await taskById(varde.db, input.taskId)
  const loaded = task && (await loadDispatch(varde.db, task.dispatch_id))
  if (!task || !loaded) throw new Failure('not-found', 'dispatch.no-such-task')
  const { row } = loaded
  const isOfUnit = taskAbilities(caller, task.unit_id, OPEN_TASK).length > 0
  if (!isOfUnit && !dispatchRights(caller, row.unit_id).includes('see'))
    throw new Failure('not-allowed', 'dispatch.may-not-see')
  await refuseShieldedTask(varde.db, caller, task)
  const version = (await approvedVersion(varde.db, row.version_id))!
  const words = await taskWords(varde.db, task.id, varde.now())
  refuseGone(words)
  const edition = Object.hasOwn(version.editions, input.language) && version.editions[input.language]
  if (!edition)
    throw new Failure('not-found', 'dispatch.no-such-language', { languages: Object.keys(version.editions).join(', ') })
  const unit = await unitById(varde.db, task.unit_id)
  return renderNotice({
    language: input.language,
    direction: directionOf(input.language),
    title: edition.title,
    body: edition.body,
    unitName: unit?.name ?? '',
    agencyName: agencyOf(varde),
    dispatchNumber: row.number,
    printedAt: varde.now(),
    readAloud: input.readAloud,
    ...promiseOnPaper(await taskPromise(varde.db, task.id), { isOver: isPromiseOver(words), now: varde.now() }),
    isForStaff: words.isForStaff,
    isKept: words.isForStaff && words.isOfIncident,
    isDemo: row.mode === 'demo',
    isExercise: row.mode === 'exercise',
    contactLine: null,
  })
}

/** The time that it promises more by has passed, or its room is closed. */
const isPromiseOver = ({ over }: TaskWords): boolean => over === 'late' || over === 'closed'

/** What is wrong or over is not printed, but for a correction whose promise is over: it is hung all the same, and the sheet says that its time does not hold. */
function refuseGone(words: TaskWords): void {
  const { standing, hasCorrection, over, isCorrection } = words
  if (standing === 'withdrawn') throw new Failure('conflict', 'dispatch.notice-withdrawn')
  if (standing === 'corrected')
    throw new Failure('conflict', hasCorrection ? 'dispatch.notice-corrected' : 'dispatch.notice-corrected-gone')
  if (standing === 'changed' || standing === 'correcting') throw new Failure('conflict', 'dispatch.notice-changed')
  if (isCorrection && isPromiseOver(words)) return
  if (over === 'newer') throw new Failure('conflict', 'dispatch.notice-newer')
  if (over === 'late') throw new Failure('conflict', 'dispatch.notice-late')
  if (over === 'closed') throw new Failure('conflict', 'dispatch.notice-closed')
  if (over === 'stopped') throw new Failure('conflict', 'dispatch.notice-stopped')
}
