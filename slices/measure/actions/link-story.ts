import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listCases } from '../../cases/index.ts'
import { listIdeas, mayReadInitiative } from '../../plan/index.ts'
import { viewAllProactive } from '../../press/index.ts'
import { MEASURE_EVENTS, type MeasureEvent } from '../events.ts'
import type { OriginChoice, StoryOrigin } from '../rules/media/story-origin.ts'
import { deleteOrigin, hasMention, insertOrigin, originRows } from '../store/story-origins.ts'

const MOST_SHOWN = 300
const dayPart = (moment: string) => moment.slice(0, 10)

/** What of ours a story may have come from, as far as the caller reads it, the newest first. */
export async function listOrigins(varde: Varde, caller: Caller): Promise<{ choices: OriginChoice[] }> {
  const [ideas, own, open, over, { initiatives, occasions }] = await Promise.all([
    listIdeas(varde, caller),
    viewAllProactive(varde, caller),
    listCases(varde, caller),
    listCases(varde, caller, { over: true }),
    originRows(varde.db, varde.mode, MOST_SHOWN),
  ])
  const readable = initiatives.filter(({ state, unitId, ownerId }) =>
    mayReadInitiative(caller, { state, unitId, ownerId, decides: false }),
  )
  const choices: OriginChoice[] = [
    ...ideas.items.map(({ id, title, givenOn }) => ({ kind: 'idea' as const, id, title, on: givenOn })),
    ...own.items.map(({ id, title, plannedOn, updatedAt }) => {
      return { kind: 'own-story' as const, id, title, on: plannedOn ?? dayPart(updatedAt) }
    }),
    ...readable.map(({ id, title, on }) => ({ kind: 'initiative' as const, id, title, on })),
    ...occasions.map(({ id, texts, language, on }) => {
      return { kind: 'occasion' as const, id, title: texts[language]?.title ?? '', on }
    }),
    ...[...open.items, ...over.items].map(({ id, number, title, createdAt }) => {
      return { kind: 'case' as const, id, title: `${number} ${title}`, on: dayPart(createdAt) }
    }),
  ]
  return {
    choices: newestFirst(
      choices,
      ({ on }) => on,
      ({ kind, id }) => `${kind} ${id}`,
    ),
  }
}

type Link = { mentionId: number } & StoryOrigin

/**
 * Says what of ours a story came from; with that it is pro-active. Throws `measure.no-such-mention`, `measure.no-such-origin` (also for what the
 * caller may not read).
 */
export async function linkStory(varde: Varde, caller: Caller, { mentionId, ...origin }: Link): Promise<void> {
  const { choices } = await listOrigins(varde, caller)
  if (!choices.some(({ kind, id }) => kind === origin.kind && id === origin.id))
    throw new Failure('not-found', 'measure.no-such-origin')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await hasMention(trx, mentionId))) throw new Failure('not-found', 'measure.no-such-mention')
    const made = { mode: varde.mode, by: caller.id, at: varde.now() }
    if (await insertOrigin(trx, mentionId, origin, made))
      await tell(trx, varde, caller, MEASURE_EVENTS.storyLinked, { mentionId, ...origin })
  })
}

/** Takes it back: the story did not come from there. Throws `measure.no-such-origin`. */
export async function unlinkStory(varde: Varde, caller: Caller, { mentionId, ...origin }: Link): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    if (!(await deleteOrigin(trx, varde.mode, mentionId, origin)))
      throw new Failure('not-found', 'measure.no-such-origin')
    await tell(trx, varde, caller, MEASURE_EVENTS.storyUnlinked, { mentionId, ...origin })
  })
}

async function tell(
  trx: Trx,
  { mode, now }: Varde,
  caller: Caller,
  name: MeasureEvent,
  { mentionId, kind, id }: Link,
): Promise<void> {
  const content = { kind, originId: id }
  await publish(trx, { name, mode, subject: `mention-${mentionId}`, actor: caller.id, at: now(), content })
}
