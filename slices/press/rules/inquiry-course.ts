import { oldestFirst } from '../../../kit/kernel/in-time.ts'
/** What has happened, as a code of `press-desk:course.<code>`, with the unit's name or the reason where there is one. Never a person. */
export type CourseStep = { code: string; at: string; name?: string }

type Source = { unit: { name: string }; repliedAt: string | null }
export type CourseOf = {
  channel: string
  receivedAt: string
  dueAt: string
  answeredAt: string | null
  reopenedAt: string | null
  reopenedReason: string | null
  answeredBy: string | null
  sources: readonly Source[]
  letters: readonly { kind: string; at: string; state: string }[]
  answer: { approvedAt: string | null } | null
  publication: { releasedAt: string | null } | null
}

/** The course of an inquiry from what is kept about it: in, facts from units, letters, approval, answer, publication. In order of time. */
export function inquiryCourse(file: CourseOf): CourseStep[] {
  const later = file.letters.filter(({ kind, at }) => kind === 'incoming' && at > file.receivedAt)
  const steps: (CourseStep | null)[] = [
    { code: `received.${file.channel}`, at: file.receivedAt },
    ...later.map(({ at }) => ({ code: 'letter', at })),
    ...file.letters.filter(({ state }) => state === 'refused').map(({ at }) => ({ code: 'bounced', at })),
    ...file.sources.map(({ unit, repliedAt }) =>
      repliedAt ? { code: 'source', at: repliedAt, name: unit.name } : null,
    ),
    file.answer?.approvedAt ? { code: 'approved', at: file.answer.approvedAt } : null,
    file.answeredAt ? { code: `answered.${file.answeredBy ?? 'phone'}`, at: file.answeredAt } : null,
    file.reopenedAt ? { code: 'reopened', at: file.reopenedAt, name: file.reopenedReason ?? '' } : null,
    file.publication?.releasedAt ? { code: 'published', at: file.publication.releasedAt } : null,
  ]
  return oldestFirst(
    steps.filter((step) => step !== null),
    ({ at }) => Date.parse(at),
    (_, place) => place,
  )
}
