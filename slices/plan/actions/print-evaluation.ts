import { formatDate, formatNumber } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { renderEvaluation } from '../../../kit/pdf/evaluation.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { conceptText, keysOf } from '../rules/initiative.ts'
import type { Evaluation, InitiativeView } from '../rules/initiative-view.ts'
import { progressOf } from '../rules/progress.ts'
import { elementNames } from './element-names.ts'
import { viewInitiative } from './view-initiative.ts'

/** The evaluation report in the caller's language, as a tagged PDF. Throws `plan.not-evaluated` before there is one. */
export async function printEvaluation(varde: Varde, caller: Caller, id: string): Promise<Buffer> {
  const initiative = await viewInitiative(varde, caller, id)
  const { evaluation, document, mode } = initiative
  if (!evaluation) throw new Failure('not-found', 'plan.not-evaluated')
  const { language } = caller
  const t = translator(language)
  const say = (key: string, values?: Record<string, unknown>) => t(`plan:${key}`, values ?? {})
  const { names } = await elementNames(varde.db, keysOf(document))
  const named = (keys: string[]) =>
    keys.map((key) => (names[key] ?? initiative.elementNames[key])?.[language] ?? names[key]?.nb ?? key).join(', ')
  const day = (on: string | null) => (on ? formatDate(on, language) : say('not-set'))
  return renderEvaluation({
    language,
    title: say('report.title', { title: document.title }),
    lead: evaluation.heldOn ? say('evaluation.held', { date: day(evaluation.heldOn) }) : say('evaluation.not-held'),
    numbers: say('report.numbers'),
    columns: [
      say('desk.target'),
      say('target.baseline'),
      say('report.last'),
      say('target.target'),
      say('evaluation.outcome'),
    ],
    targets: targetRows(initiative, evaluation, dayOf(varde.now()), language, say),
    parts: [
      { title: say('evaluation.present'), lines: [evaluation.present] },
      { title: say('evaluation.findings'), lines: evaluation.findings.split('\n') },
      { title: say('evaluation.impression'), lines: evaluation.lastingImpression.split('\n') },
      {
        title: say('report.adjusted'),
        lines: initiative.adjustments
          .filter((one) => one.decision === 'adopted')
          .map((one) => `${one.proposal} ${one.reason}`),
      },
      {
        title: say('lessons.title'),
        lines: initiative.lessons.map((one) => `${say(`lesson.${one.kind}`)}: ${one.text}`),
      },
      { title: say('concept'), lines: conceptText(document.concept).split('\n') },
    ],
    facts: {
      title: say('facts.title'),
      rows: [
        { label: say('form.unit'), value: initiative.unit.name ?? say('unit.gone') },
        { label: say('form.owner'), value: initiative.owner.name ?? say('person.gone') },
        { label: say('facts.gaps'), value: named(document.gapKeys) },
        { label: say('facts.goals'), value: named(document.subGoalKeys) },
        { label: say('facts.audiences'), value: named(document.audienceKeys) },
        { label: say('facts.channels'), value: named(document.channelKeys) },
        {
          label: say('facts.period'),
          value: say('facts.from-to', { from: day(document.startOn), to: day(document.endOn) }),
        },
        {
          label: say('facts.budget'),
          value:
            document.budgetNok === null
              ? say('not-set')
              : say('facts.kroner', { amount: formatNumber(document.budgetNok, language) }),
        },
      ],
    },
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: mode === 'demo',
    isExercise: mode === 'exercise',
  })
}

type Say = (key: string, values?: Record<string, unknown>) => string

function targetRows(
  { document, values }: InitiativeView,
  evaluation: Evaluation,
  today: string,
  language: string,
  say: Say,
) {
  const amount = (value: number | null) =>
    value === null ? '–' : formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  return document.targets.map((target) => {
    const { start, latest } = progressOf(
      target,
      values.filter((value) => value.targetId === target.id),
      today,
    )
    const result = evaluation.results[target.id]
    const sample = latest?.sample == null ? '' : ` (n = ${formatNumber(latest.sample, language)})`
    const margin = latest?.margin == null ? '' : ` ± ${amount(latest.margin)}`
    return {
      name: `${target.name} (${target.unit})`,
      start: amount(start),
      latest: latest ? `${amount(latest.value)}${margin}${sample}` : '–',
      goal: amount(target.target),
      result: result
        ? [say(`outcome.${result.outcome}`), result.comment].filter(Boolean).join('. ')
        : say('outcome.none'),
    }
  })
}
