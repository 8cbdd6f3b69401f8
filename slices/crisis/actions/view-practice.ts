import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { Named } from '../rules/crisis-view.ts'
import { lastsMinutes, tookMinutes } from '../rules/inject.ts'
import type { InjectView, PracticeView, ScriptLine } from '../rules/practice-view.ts'
import { type InjectRow, injectsOf } from '../store/injects.ts'
import { observationsOf } from '../store/observations.ts'
import { findPractice, findScript, pacesOf, scripts } from '../store/practices.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * An exercise as the caller may see it: those who play get what has come; those who lead or watch, and everybody afterwards, get what
 * is expected too, and what never came. Throws `crisis.not-found` and `crisis.not-an-exercise`.
 */
export async function viewPractice(varde: Varde, caller: Caller, crisisId: string): Promise<PracticeView> {
  const { db } = varde
  const { file, positions, practice: people, abilities } = await loadCrisis(db, caller, crisisId)
  const practice = await findPractice(db, crisisId)
  if (!practice) throw new Failure('not-found', 'crisis.not-an-exercise')
  const [paces, rows, seen, script] = await Promise.all([
    pacesOf(db, crisisId),
    injectsOf(db, crisisId),
    observationsOf(db, crisisId),
    practice.script_key ? findScript(db, practice.script_key) : null,
  ])
  const others = [...rows.flatMap((row) => (row.met_by ? [row.met_by] : [])), ...seen.map((one) => one.by)]
  const names = await personNames(db, [...new Set([...people.map((one) => one.person_id), ...others])])
  const named = (id: string): Named => ({ id, name: names.get(id) ?? null })
  const seesAll = abilities.includes('observe') || file.state === 'closed'
  const inPart = (part: 'director' | 'observer') =>
    people.filter((one) => one.part === part).map((one) => named(one.person_id))
  return {
    part: people.find((one) => one.person_id === caller.id)?.part ?? null,
    isOpen: file.state === 'open',
    script: seesAll && script ? { key: script.key, names: script.content.names, about: script.content.about } : null,
    language: practice.language,
    goals: practice.goals,
    isHeld: seesAll && practice.held_at !== null,
    paces,
    directors: inPart('director'),
    observers: inPart('observer'),
    injects: rows.filter((row) => seesAll || row.state === 'given').map((row) => injectView(row, named, seesAll)),
    observations: (seesAll ? seen : []).map((one) => ({
      ...{ id: one.id, mark: one.mark, text: one.text, goal: one.goal, by: named(one.by) },
      inject: rows.find((row) => row.id === one.inject_id)?.number ?? null,
      at: one.at.toISOString(),
      shows: one.shows.toISOString(),
      isFinding: one.finding_id !== null,
    })),
    roles: [...new Set(positions.filter((one) => !one.is_told).map((one) => one.role))],
  }
}

function injectView(row: InjectRow, named: (id: string) => Named, seesAll: boolean): InjectView {
  const took = tookMinutes({
    expectMinutes: row.expect_minutes,
    settledShows: row.settled_shows,
    metShows: row.met_shows,
  })
  return {
    ...{ id: row.id, number: row.number, role: row.role, how: row.how, sender: row.sender, text: row.text },
    dueAt: row.due_at.toISOString(),
    expects: seesAll ? row.expects : '',
    expectMinutes: seesAll ? row.expect_minutes : null,
    state: row.state,
    isScripted: row.made_by === 'script',
    settledAt: row.settled_at?.toISOString() ?? null,
    shows: row.settled_shows?.toISOString() ?? null,
    met: seesAll && took && row.met_at ? { at: row.met_at.toISOString(), ...took, by: named(row.met_by!) } : null,
  }
}

/** Scripts that an exercise can be played by. What comes in them is for those who lead one. */
export async function viewScripts(varde: Varde): Promise<{ items: ScriptLine[] }> {
  const rows = await scripts(varde.db)
  return {
    items: rows.map(({ key, scenario_key, content }) => ({
      ...{ key, scenarioKey: scenario_key, names: content.names, about: content.about, goals: content.goals },
      injects: content.injects.length,
      minutes: lastsMinutes(content),
    })),
  }
}
