import { formatLanguages } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { headsIn } from '../../../kit/kernel/reach-states.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { wordsWaitingFor } from '../../approval/index.ts'
import { casesWaitingFor, supportWaitingFor } from '../../cases/index.ts'
import {
  askedOfOthers,
  askedOnce,
  openCrisesFor,
  plansWaitingFor,
  principlesWaitingFor,
  wrongPhrase,
} from '../../crisis/index.ts'
import { type DispatchDay, dispatchDay, isSentByHand, shownRefusing } from '../../dispatch/index.ts'
import { dutyGapsFor, uncoveredDuties } from '../../duty/index.ts'
import { measureWaitingFor, reportsWaitingFor } from '../../measure/index.ts'
import { listWaiting, translationsWaitingFor } from '../../message/index.ts'
import { givingsWaitingFor } from '../../organisation/index.ts'
import { planWaitingFor } from '../../plan/index.ts'
import { pressWaitingFor } from '../../press/index.ts'
import { gather } from '../rules/gather.ts'
import type { TodayItem } from '../rules/today.ts'
import { strategyChangesFor } from './strategy-changes.ts'

/** I dag for this caller: everything that waits for them, by the clock, and the dispatches that run. Reads only. */
export async function viewToday(varde: Varde, caller: Caller) {
  const [
    crises,
    approvals,
    plan,
    uncovered,
    cases,
    day,
    dutyGaps,
    press,
    support,
    strategyChanges,
    reports,
    measure,
    translations,
    words,
    principles,
    givings,
    crisisPlans,
    ofOthers,
  ] = await Promise.all([
    openCrisesFor(varde, caller),
    listWaiting(varde, caller),
    planWaitingFor(varde, caller),
    uncoveredDuties(varde, caller),
    casesWaitingFor(varde, caller),
    dispatchDay(varde, caller),
    dutyGapsFor(varde, caller),
    pressWaitingFor(varde, caller),
    supportWaitingFor(varde, caller),
    strategyChangesFor(varde, caller),
    reportsWaitingFor(varde, caller),
    measureWaitingFor(varde, caller),
    translationsWaitingFor(varde, caller),
    wordsWaitingFor(varde, caller),
    principlesWaitingFor(varde, caller),
    givingsWaitingFor(varde, caller),
    plansWaitingFor(varde, caller),
    askedOfOthers(varde, caller),
  ])
  const t = translator(caller.language)
  const asked = [...(await askedOnce(varde.db, approvals)), ...words.map(ordinary)]
  const items: TodayItem[] = gather(
    {
      crises: crises.map(({ promise, closedAt, wrong, wrongSince, stop, untold, shift, askedAt, ...one }) => ({
        ...one,
        wrong: wrong.map((words) => ({
          number: words.number,
          waits: words.correction !== null,
          words: wrongPhrase(words, t),
        })),
        wrongSince: wrongSince?.toISOString() ?? null,
        closedAt: closedAt?.toISOString() ?? null,
        askedAt: askedAt?.toISOString() ?? null,
        stop: stop && { ...stop, since: stop.since.toISOString() },
        untold: untold && { ...untold, since: untold.since.toISOString() },
        shift: shift && { ...shift, at: shift.at.toISOString() },
        promise: promise && { ...promise, at: promise.at.toISOString() },
      })),
      approvals: asked.map(({ id, title, unitName, askedAt, heldBy, yeses, following }) => ({
        ...{ id, title, unitName, heldBy, yeses, askedAt: askedAt.toISOString() },
        following: following && { ...following, languages: formatLanguages(following.languages, caller.language) },
      })),
      askedOfOthers: ofOthers.map(({ askedAt, names, ...one }) => ({
        ...one,
        askedAt: askedAt.toISOString(),
        people: names.join(', '),
      })),
      crisisPlans: crisisPlans.map((one) => ({ ...one, changedAt: one.changedAt.toISOString() })),
      principles: principles.map(({ madeAt, dueAt, ...one }) => ({
        ...one,
        madeAt: madeAt.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
      })),
      initiatives: plan.approvals.map((one) => ({ ...one, askedAt: one.askedAt.toISOString() })),
      targets: plan.due,
      followUps: plan.followUps,
      ideas: plan.ideas,
      uncovered: uncovered.map((one) => ({ ...one, from: one.from.toISOString() })),
      cases: {
        toAssess: cases.toAssess.map((one) => ({ ...one, assessBy: one.assessBy.toISOString() })),
        toAccept: cases.toAccept.map((one) => ({ ...one, givenAt: one.givenAt.toISOString() })),
        support: support.map((one) => ({ ...one, answerBy: one.answerBy.toISOString() })),
      },
      dutyGaps: dutyGaps.map((one) => ({
        ...one,
        dutyName: t(`duty:name.${one.duty}`),
        from: one.from.toISOString(),
      })),
      givings: givings && { count: givings.count, since: givings.since.toISOString() },
      press: {
        answers: press.answers.map(withDue),
        toApprove: press.toApprove.map(withDue),
        facts: press.facts.map(withDue),
        advances: press.advances.map(withTime),
      },
      papers: day.papers.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })),
      strategyChanges: strategyChanges.map((one) => ({ ...one, since: one.since.toISOString() })),
      reports: reports.map(({ madeAt, publishAt, ...one }) => ({
        ...one,
        madeAt: madeAt.toISOString(),
        publishAt: publishAt?.toISOString() ?? null,
      })),
      measure: {
        due: measure.due.map(withTime),
        worse: measure.worse.map(withTime),
        toLetOut: measure.toLetOut.map(withTime),
      },
      translations,
      ready: day.ready.map((one) => ({ ...one, approvedAt: one.approvedAt.toISOString() })),
      tasks: day.tasks.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })),
      questions: day.questions.map((one) => ({ ...one, at: one.at.toISOString() })),
      running: day.running.map(asSource),
    },
    (duty) => t(`organisation:duty.${duty}`).toLowerCase(),
    varde.now(),
  )
  return {
    items,
    running: day.running.map(asShown),
    counts: { approvals: asked.length, tasks: day.tasks.length + day.papers.length },
    nextPressDeadline: press.next?.toISOString() ?? null,
  }
}

const ordinary = <Row>(row: Row) => ({ ...row, heldBy: null, yeses: 1, following: null })
const withTime = <Row extends { at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() })
const withDue = <Row extends { dueAt: Date }>(row: Row) => ({ ...row, dueAt: row.dueAt.toISOString() })

type Running = DispatchDay['running'][number]

const asSource = (view: Running) => ({
  id: view.id,
  title: view.title,
  unreached: view.counts.unreachable + view.counts.failed,
  refusing: view.refusing.map(shownRefusing),
  startedAt: (view.startedAt ?? new Date(0)).toISOString(),
  mayAct: view.abilities.includes('pause') || view.abilities.includes('resume'),
  waves: view.waves.map((wave) => ({
    position: wave.position,
    name: wave.name,
    total: wave.total,
    hold: wave.gateText?.code ?? null,
    isByHand: isSentByHand(wave.gateText?.code),
    at: typeof wave.gateText?.params.at === 'string' ? wave.gateText.params.at : null,
  })),
})

/** What stands still, as somebody may send it, at the stop of its room or held by a room, does not run. */
function runningState({ state, standsStill }: Running) {
  if (standsStill) return `at-${standsStill}` as const
  return state === 'paused' ? ('paused' as const) : ('running' as const)
}

const asShown = (view: Running) => ({
  id: view.id,
  title: view.title,
  state: runningState(view),
  total: view.total,
  confirmed: headsIn('confirmed', view.counts),
  coming: view.coming,
  waves: view.waves.map(({ position, name, state, total, counts, reached, gateText }) => ({
    position,
    name,
    state,
    total,
    reachable: total - counts.excluded,
    confirmed: headsIn('confirmed', counts),
    reached,
    hold: gateText,
  })),
})
