import { type Difference, shareDifference } from '../statistics/difference.ts'
import { effectiveN, type Interval, wilsonInterval } from '../statistics/wilson.ts'
import type { Answers } from './answer.ts'
import { tooSmall } from './breakdown.ts'
import { favourableOf, type Question, type Questionnaire } from './questionnaire.ts'
import { FEWEST_SHOWN } from './survey.ts'

/** How many of the population there are of each option of a background question. */
export type Weighting = { question: string; population: Record<string, number> }

/** `share` is from 0 to 1 of all who answered the question, «don't know» among them; `interval` is Wilson's, by the effective number. */
export type Counted = { hits: number; share: number; interval: Interval }
export type Tally = {
  question: string
  /** How many answered it, and what they are worth when weighted; null where there were too few to show. */
  n: number | null
  effective: number | null
  options: ({ key: string } & Counted)[]
  favourable: Counted | null
}

/**
 * The weight of each answer, so that the groups of the background question count as they do in the population. All are 1 without a
 * weighting. Answers without a group keep the weight 1, and so do those of groups that a breakdown would hide: who may choose the
 * population could else let a handful count for everyone, and read what they answered.
 */
export function weightsOf(answers: readonly Answers[], weighting: Weighting | null): number[] {
  if (!weighting) return answers.map(() => 1)
  const groupOf = (one: Answers) => one[weighting.question]?.[0] ?? ''
  const sizes = new Map<string, number>()
  for (const one of answers) sizes.set(groupOf(one), (sizes.get(groupOf(one)) ?? 0) + 1)
  const outside = sizes.get('') ?? 0
  sizes.delete('')
  const small = tooSmall(
    [...sizes].map(([key, n]) => ({ key, n })),
    outside,
  )
  const known = [...sizes].filter(([key]) => !small.has(key) && (weighting.population[key] ?? 0) > 0)
  const people = known.reduce((sum, [key]) => sum + weighting.population[key]!, 0)
  const asked = known.reduce((sum, [, n]) => sum + n, 0)
  const weights = new Map(known.map(([key, n]) => [key, weighting.population[key]! / people / (n / asked)]))
  return answers.map((one) => weights.get(groupOf(one)) ?? 1)
}

/** One question counted over the answers. `weights` are one for each. */
export function tally(question: Question, answers: readonly Answers[], weights: readonly number[]): Tally {
  const given = answers.flatMap((one, at) => {
    const chosen = one[question.key]
    return chosen ? [{ chosen, weight: weights[at]! }] : []
  })
  if (given.length < FEWEST_SHOWN)
    return { question: question.key, n: null, effective: null, options: [], favourable: null }
  const total = given.reduce((sum, { weight }) => sum + weight, 0)
  const effective = effectiveN(given.map(({ weight }) => weight))
  const count = (keys: readonly string[]): Counted => {
    const hit = given.filter(({ chosen }) => chosen.some((key) => keys.includes(key)))
    const share = Math.min(1, hit.reduce((sum, { weight }) => sum + weight, 0) / total)
    return { hits: hit.length, share, interval: wilsonInterval(share * effective, effective)! }
  }
  const liked = favourableOf(question)
  return {
    question: question.key,
    n: given.length,
    effective,
    options: question.kind === 'open' ? [] : question.options.map(({ key }) => ({ key, ...count([key]) })),
    favourable: liked.length === 0 ? null : count(liked),
  }
}

/** Two rounds of one question: are they the same question, and does the share of favourable answers differ by more than chance? */
export function compareRounds(now: Tally, before: Tally): Difference | null {
  if (!now.favourable || !before.favourable || !now.effective || !before.effective) return null
  const share = ({ favourable, effective }: Tally) => ({ hits: favourable!.share * effective!, n: effective! })
  return shareDifference(share(now), share(before))
}

/** A question asked the same way in the last round: same kind, same options, same ones favourable. */
export function sameQuestion(question: Question, { questions }: Questionnaire): Question | null {
  const form = (one: Question) => JSON.stringify([one.kind, one.options.map(({ key }) => key), favourableOf(one)])
  return questions.find((one) => one.key === question.key && form(one) === form(question)) ?? null
}
