import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { RefusingChannels } from '../../dispatch/ui/index.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { standingStop } from '../rules/left-at-closing.ts'
import { groupsToTell } from '../rules/left-groups.ts'
import { passedOver } from '../rules/passed-time.ts'
import {
  isFollowed,
  isNewestFor,
  isUnderWay,
  isUnsettled,
  lacksNow,
  mustBeCorrected,
  refusingOnce,
  tasksOf,
  toWriteAnew,
} from '../rules/room-needs.ts'
import type { Group } from '../rules/statement.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { useCorrect } from './correct-statement.tsx'
import { HeldUp } from './held-up.tsx'
import { useRoomForm } from './room-forms.tsx'
import { RoomStop } from './room-stop.tsx'
import { TaskList } from './room-tasks.tsx'
import { RoomWaiver } from './room-waiver.tsx'
import { StatementFollowing } from './statement-following.tsx'
import { StatementForm } from './statement-form.tsx'
import { UnderWay } from './under-way.tsx'
import { UntoldGroups } from './untold-groups.tsx'
import { useGroupNames } from './who-waits.tsx'
import { WithdrawStatement } from './withdraw-statement.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

type Props = { crisis: CrisisView; view: StatementsView; personId: string }

/** So many of one's own tasks stand here; the list of all is one line below. */
const MOST_TASKS = 3

/**
 * What somebody must do now, with the way to do it: what keeps a statement, what must be put right, what waits for a yes, who has not
 * got it in their language. On a telephone also what is left of one's own tasks, for the list of them is folded there.
 */
export function RoomWaits({ crisis, view, personId }: Props) {
  const { t } = useTranslation('crisis')
  const isNarrow = useNarrow()
  const named = useGroupNames()
  const show = useRoomForm()
  const mayOpen = crisis.abilities.includes('write-page')
  const isOpen = crisis.state === 'open'
  const mayWrite = mayOpen && isOpen
  const inRoom = (one: StatementView) => ({
    waitsFor: (group: Group) => isOpen && isNewestFor(view, one, group),
    lacks: isOpen ? lacksNow(view, one) : [],
  })
  // A closed room writes no new words and no more languages; what is wrong is put right there all the same.
  const unsettled = view.statements.filter((one) => isUnsettled(one, inRoom(one)))
  const tasks = isNarrow && isOpen ? tasksOf(crisis, personId).slice(0, MOST_TASKS) : []
  const passed = isOpen ? passedOver(view.statements) : []
  const anew = isOpen ? toWriteAnew(view.statements) : null
  const untold = isOpen ? groupsToTell(view) : []
  // What has no correction says so below, with the way to write one.
  const corrected = view.wrong.filter(({ correction }) => correction !== null)
  // Closing does not lift it: whoever leads does, here, afterwards too.
  const isStopped = standingStop(view) !== null
  const waiting = corrected.length + unsettled.length + tasks.length + passed.length + untold.length
  const write = (anew: StatementView | null, to: readonly Group[] | null) =>
    show((onClose, { crisis, view }) => (
      <StatementForm
        {...{ crisis, view, anew, to, onClose }}
        corrects={view.statements.find((one) => one.number === anew?.corrects) ?? null}
      />
    ))
  if (!isStopped && anew === null && waiting === 0) return null
  return (
    <section className="v-waits" id="venter">
      <SectionHead title={t('waits')} />
      {passed.map(({ statement, groups, wasStopped, asks }) => (
        <div key={statement.id} className="v-statements__flag" role="status">
          <p>
            <b>{t(wasStopped ? `late.stop.${asks}` : 'late', { number: statement.number, groups: named(groups) })}</b>
          </p>
          {mayOpen && asks === 'words' && (
            <Button data-size="sm" onClick={() => write(statement, groups)}>
              {t('anew.write')}
            </Button>
          )}
        </div>
      ))}
      <WrongWordsMark wrong={corrected} />
      {isStopped && <RoomStop crisis={crisis} view={view} />}
      {unsettled.map((one) => (
        <HeldUp key={one.id} crisisId={crisis.id} statement={one} mayRetry={mayOpen} />
      ))}
      <RefusingChannels of={refusingOnce(unsettled.flatMap((one) => one.refusing))} />
      {unsettled
        .filter((one) => one.paused.length > 0)
        .map((one) => (
          <div key={one.id} className="v-statements__flag" role="status">
            <p>
              <b>{t('paused', { number: one.number, groups: named(one.paused) })}</b>
            </p>
          </div>
        ))}
      {unsettled.filter(mustBeCorrected).map((one) => (
        <Flag key={one.id} {...{ crisis, view, statement: one, mayCorrect: mayOpen }} />
      ))}
      {anew && (
        <div className="v-statements__flag" role="status">
          <p>
            <b>{t(anew.droppedReason === 'sending-ended' ? 'anew.ended' : 'anew', { number: anew.number })}</b>
          </p>
          {mayOpen && (
            <Button data-size="sm" onClick={() => write(anew, null)}>
              {t('anew.write')}
            </Button>
          )}
        </div>
      )}
      <UntoldGroups
        groups={untold}
        onWrite={crisis.abilities.includes('speak') ? (group) => write(null, [group]) : null}
      />
      {unsettled
        .filter((one) => one.stuck !== null && !isUnderWay(one))
        .map((one) => (
          <RoomWaiver key={one.id} crisis={crisis} view={view} statement={one} />
        ))}
      {tasks.length > 0 && (
        <div className="v-roomtasks v-waits__one">
          <h3 className="v-h4">{t('waits.tasks')}</h3>
          <TaskList crisis={crisis} tasks={tasks} />
        </div>
      )}
      {unsettled.filter(isUnderWay).map((one) => (
        <UnderWay key={one.id} statement={one}>
          <RoomWaiver crisis={crisis} view={view} statement={one} />
          <StatementFollowing {...{ crisisId: crisis.id, statement: one, lacks: inRoom(one).lacks, mayWrite }} />
          <WithdrawStatement crisis={crisis} statement={one} />
        </UnderWay>
      ))}
      {unsettled
        .filter((one) => !isUnderWay(one) && isFollowed(one, inRoom(one)))
        .map((one) => (
          <StatementFollowing
            key={one.id}
            {...{ crisisId: crisis.id, statement: one, lacks: inRoom(one).lacks, mayWrite }}
          />
        ))}
    </section>
  )
}

type FlagProps = { crisis: CrisisView; view: StatementsView; statement: StatementView; mayCorrect: boolean }

/** Why it must be put right, in the words of every page; an answer is put right where it stands. */
function Flag({ crisis, view, statement, mayCorrect }: FlagProps) {
  const { t } = useTranslation('crisis')
  const correct = useCorrect(statement)
  return (
    <div className="v-statements__flag" role="status">
      <WrongWordsMark wrong={view.wrong.filter(({ number }) => number === statement.number)} />
      {mayCorrect && statement.kind === 'page' && (
        <Link to="/krise/$id/status" params={{ id: crisis.id }} className="v-link">
          {t('flag.correct.page')}
        </Link>
      )}
      {mayCorrect && statement.kind !== 'page' && (
        <Button data-size="sm" onClick={correct}>
          {t('flag.correct')}
        </Button>
      )}
    </div>
  )
}
