import type { Database } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import { type AnswerStep, whoIsThere } from '../rules/answering.ts'
import type { Line } from '../rules/line.ts'
import { loadLine, nearestAtWork } from '../store/line.ts'

export type WhoAnswers = {
  personId: string
  displayName: string
  /** Why it is this person: one sentence a step, in the language asked for. */
  via: string[]
  steps: AnswerStep[]
}

/**
 * Who answers for a duty in a unit at a moment. Recursive over deputies, loop-safe, climbs to the units above; null only
 * when there is no such unit or nobody at all is at work.
 */
export async function whoAnswers(
  db: Database,
  asked: { unitId: string; duty: Duty; now: Date; language?: Language },
): Promise<WhoAnswers | null> {
  const duties: Duty[] = [asked.duty, 'press-contact-alternate', 'leader']
  const line = await loadLine(db, { unitId: asked.unitId, duties, now: asked.now })
  if (!line) return null
  let answer = whoIsThere(line, asked.duty)
  if (!answer) {
    // Looking through everybody is slow, and almost never needed.
    const ids = line.units.map((unit) => unit.id)
    line.others = await nearestAtWork(db, ids, asked.now)
    answer = whoIsThere(line, asked.duty)
  }
  if (!answer) return null
  const displayName = nameIn(line, answer.personId)
  return { ...answer, displayName, via: answer.steps.map((step) => sentence(line, step, asked.language ?? 'nb')) }
}

function sentence(line: Line, step: AnswerStep, language: Language): string {
  const t = translator(language)
  const unit = 'unitId' in step ? (line.units.find((one) => one.id === step.unitId)?.name ?? '') : ''
  return t(`organisation:step.${step.kind}`, {
    unit,
    duty: 'duty' in step ? t(`organisation:duty.${step.duty}`).toLowerCase() : '',
    person: 'personId' in step ? nameIn(line, step.personId) : '',
    insteadOf: 'insteadOf' in step ? nameIn(line, step.insteadOf) : '',
  })
}

function nameIn(line: Line, personId: string): string {
  return line.names.get(personId) ?? line.others.find((one) => one.personId === personId)?.displayName ?? personId
}
