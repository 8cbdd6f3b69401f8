import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit, dayOf, passOut } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { ACTORS } from '../rules/media/actors.ts'
import type { MediaView, MentionView } from '../rules/media/media-view.ts'
import type { StoryOrigin } from '../rules/media/story-origin.ts'
import { clusteredShare } from '../rules/statistics/clustered-share.ts'
import { latestMentions, type MentionLine, mentionState, searchMentions } from '../store/mentions.ts'
import { insertPanel, outletsBySize, panelsNow, storySums } from '../store/panels.ts'
import { countPanel, storyRules } from '../store/stories.ts'
import { originsOf } from '../store/story-origins.ts'
import { maySetStoryRule } from './keep-story-rule.ts'

const SHOWN = 50
const MOST_OUTLETS = 200

/** What is held of mentions, the panels, and the share of voice of the chain in one of them; the last whole year unless asked. */
export async function viewMedia(
  varde: Varde,
  caller: Caller,
  { panelId, fromOn, toOn }: { panelId?: string | undefined; fromOn?: string | undefined; toOn?: string | undefined },
): Promise<MediaView> {
  const { db } = varde
  const [state, panels, rules] = await Promise.all([mentionState(db), panelsNow(db), storyRules(db)])
  const panel = panels.find(({ id }) => id === panelId) ?? panels[0] ?? null
  const today = dayOf(varde.now())
  const period = { fromOn: fromOn ?? `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, toOn: toOn ?? today }
  const { sums } = panel ? await storySums(db, panel.id, period, ACTORS.length) : { sums: [] }
  const shares = ACTORS.flatMap((actor, at) => {
    const found = sums[at] && clusteredShare(sums[at])
    return found ? [{ actor, ...found }] : []
  })
  return {
    ...state,
    panels: panels.map(({ lockedAt, ...one }) => ({ ...one, lockedAt: lockedAt.toISOString() })),
    panelId: panel?.id ?? null,
    ...period,
    shares,
    storyRule: rules.counted,
    chosenRule: rules.chosen,
    mayKeep: mayKeepSome(caller),
    maySetRule: await maySetStoryRule(varde, caller),
  }
}

/** Outlets that mentions have come from, those with the most first: what a panel is chosen among. */
export async function listOutlets({ db }: Varde): Promise<{ outlets: { outlet: string; mentions: number }[] }> {
  return { outlets: await outletsBySize(db, MOST_OUTLETS) }
}

/** The newest mentions with all the words, or the newest of all. `total` is null when there are too many to count. */
export async function findMentions(
  varde: Varde,
  query: string,
): Promise<{ items: MentionView[]; total: number | null }> {
  const words = query.trim()
  const { items, total } =
    words === ''
      ? { items: await latestMentions(varde.db, SHOWN), total: null }
      : await searchMentions(varde.db, words, SHOWN)
  const keys = [...new Set(items.map(({ story }) => story))]
  const origins = await originsOf(varde.db, varde.mode, keys)
  return { items: items.map((one) => viewOf(one, origins.get(one.story) ?? [])), total }
}

const viewOf = ({ actors, ...one }: MentionLine, origins: StoryOrigin[]): MentionView => ({
  ...one,
  origins: origins.map(({ kind, id }) => ({ kind, id })),
  actors: ACTORS.filter((_, at) => (actors & (1 << at)) > 0),
})

/**
 * Locks a choice of outlets as a panel and counts the stories in it; reports show its words, so they pass the door out. Throws
 * as `passOut`.
 */
export async function lockPanel(
  varde: Varde,
  caller: Caller,
  { name, outlets, coverage }: { name: string; outlets: string[]; coverage: string },
): Promise<{ id: string }> {
  const id = newId('pan')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const panel = { id, name: name.trim(), outlets: [...new Set(outlets)].toSorted(), coverage: coverage.trim() }
    const unitId = (await agencyUnit(trx, at))?.id ?? ''
    const about = { unitId, mode: varde.mode, to: ['public'] }
    const text = [panel.name, panel.coverage, ...panel.outlets].join('\n\n')
    await passOut(trx, varde, caller, about, [{ language: 'nb', text }])
    await insertPanel(trx, { ...panel, by: caller.id, lockedAt: at })
    await countPanel(trx, id)
    const content = { outlets: panel.outlets.length }
    await publish(trx, {
      name: MEASURE_EVENTS.panelLocked,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at,
      content,
    })
  })
  return { id }
}
