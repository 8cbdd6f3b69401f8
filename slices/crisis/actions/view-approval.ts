import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { kindsOfGroups, recipientFilter } from '../../audience/index.ts'
import { correctionReach } from '../../dispatch/index.ts'
import { approvalStanding, findWaiting } from '../../message/index.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import type { Named } from '../rules/crisis-view.ts'
import { maySay } from '../rules/fact.ts'
import { hasPassed } from '../rules/lateness.ts'
import { GROUPS, groupOfKinds, isChanged, isFollowing, isTold, wavesOf } from '../rules/statement.ts'
import { lineOf, standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import { type CrisisRow, findCrisis, scenarios } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { toldWaves } from '../store/group-board.ts'
import { carryingWaves } from '../store/reach.ts'
import { wouldReach } from '../store/rehearsals.ts'
import {
  findStatement,
  type PartRow,
  partOfMessage,
  partsOf,
  type StatementRow,
  statementsOf,
  usedFacts,
} from '../store/statements.ts'
import { readable } from './load-crisis.ts'
import { roomTime } from './practice-time.ts'
import { promisedWithout } from './promised-without.ts'
import { translationsOf } from './translations-of.ts'
import { unitsOfCrisis } from './units-of-crisis.ts'
import { waitingGroups } from './waiting-groups.ts'
import { weighAgain } from './weigh-again.ts'
import { outcomeOf } from './what-became.ts'
import { yesesOf } from './yeses-asked.ts'

/**
 * What whoever may say yes to words of a room reads: the words, the facts they rest on, exactly who gets them and how many; or what has
 * happened, when nothing is asked any more. What the room knows is for those who may open it, and for those who are asked while they are. Throws `message.not-found`, also for a text that no room holds.
 */
export async function viewApproval(varde: Varde, caller: Caller, messageId: string): Promise<ApprovalPageView> {
  const { db } = varde
  const standing = await approvalStanding(db, varde, caller, messageId)
  const part = await partOfMessage(db, messageId)
  const statement = part && (await findStatement(db, part.statement_id))
  const file = statement && (await findCrisis(db, statement.crisis_id))
  if (!part || !statement || !file) throw new Failure('not-found', 'message.not-found')
  const old = statement.corrects ? await findStatement(db, statement.corrects) : null
  const allParts = await partsOf(db, [statement.id])
  const parts = isFollowing(part) ? [part] : allParts.filter((one) => !isFollowing(one))
  const oldParts = await partsOf(db, old ? [old.id] : [])
  const [rooms, kinds, units, facts, used, mine, reach] = await Promise.all([
    readable(db, caller, [file]),
    scenarios(db),
    unitNames(db, [file.unit_id]),
    factsOf(db, file.id),
    usedFacts(db, file.id),
    findWaiting(varde, caller),
    reachOf(db, file, {
      parts,
      oldParts: old && !isFollowing(part) ? oldParts.filter((one) => !isFollowing(one)) : null,
    }),
  ])
  const { newest, approverIds, approvalId, verdict } = standing
  const people = await personNames(db, [
    ...approverIds,
    ...[newest?.asked_by, newest?.decided_by].flatMap((id) => id ?? []),
  ])
  const named = (id: string): Named => ({ id, name: people.get(id) ?? null })
  const outcome = await outcomeOf(db, caller, { statement, part, standing, named })
  const mayOpenRoom = rooms.some((one) => one.isIn)
  const isAsked = approvalId !== null && outcome === null && verdict === 'yes'
  const isFor = mayOpenRoom || isAsked
  const sentences = isFor ? await weighAgain(db, file, statement, part, facts) : []
  return {
    messageId,
    approvalId: outcome ? null : approvalId,
    crisis: {
      ...{ id: file.id, number: file.number, unit: units.get(file.unit_id) ?? null, isOpen: file.state === 'open' },
      names: kinds.find((one) => one.key === file.scenario_key)?.names ?? { nb: file.what },
    },
    mayOpenRoom,
    ...{ number: statement.number, kind: statement.kind, isExercise: file.mode === 'exercise' },
    isFollowing: isFollowing(part),
    corrects: old && { number: old.number, also: await alsoCorrected(db, statement), texts: publicTexts(oldParts) },
    askedBy: named(newest?.asked_by ?? statement.made_by),
    askedAt: (newest?.asked_at ?? statement.made_at).toISOString(),
    texts: part.texts,
    questions: questionsOf(statement, part),
    ...(isFor ? knownOf(statement, facts, used) : NOTHING_KNOWN),
    translations: translationsOf(part, allParts),
    ...{ sentences, unsure: isFor ? unsureIn(sentences, facts) : [] },
    ...reach,
    languages: Object.keys(part.texts),
    promised: await promisedIn(db, file, statement, { isFor, isOver: outcome !== null, parts: allParts }),
    nextAt: comesAt(statement, part, await roomTime(db, file, varde.now())),
    alsoAsked: alsoAsked(part, allParts, mine),
    verdict,
    names: approverIds.map((id) => people.get(id) ?? id),
    outcome,
  }
}

/** Who was promised more and gets nothing by these words; an answer on the page is for whoever asks, and other languages follow what was said. */
async function promisedIn(
  db: Database,
  file: CrisisRow,
  { kind }: StatementRow,
  asked: { isFor: boolean; isOver: boolean; parts: readonly PartRow[] },
): Promise<ApprovalPageView['promised']> {
  if (!asked.isFor || asked.isOver || kind === 'page' || file.state !== 'open') return []
  const groups = asked.parts.flatMap((one) => (isFollowing(one) ? [] : one.groups))
  return promisedWithout(db, file, groups)
}

/** The other yeses of the statement that are asked of the reader now; the one of this page is given to all that is said first. */
function alsoAsked(part: PartRow, all: readonly PartRow[], mine: readonly string[]): ApprovalPageView['alsoAsked'] {
  const others = all.filter((one) => one.id !== part.id && (isFollowing(part) || isFollowing(one)))
  return yesesOf(others.filter((one) => mine.includes(one.message_id))).map((messageId) => ({
    messageId,
    languages: Object.keys(all.find((one) => one.message_id === messageId)!.texts),
  }))
}

/** When more is promised. Words that follow in more languages may leave after that time, and it is then promised no more. */
function comesAt({ next_at: nextAt }: StatementRow, part: PartRow, shows: Date): string | null {
  return isFollowing(part) && hasPassed(nextAt, shows) ? null : (nextAt?.toISOString() ?? null)
}

const questionsOf = ({ kind }: StatementRow, { texts }: PartRow) =>
  kind === 'page' ? Object.entries(texts).map(([language, { title }]) => ({ language, text: title })) : []

/** As the public was told it, where it was. */
const publicTexts = (parts: readonly PartRow[]) =>
  (parts.find((one) => one.groups.includes('public')) ?? parts[0])?.texts ?? {}

type Known = Pick<ApprovalPageView, 'facts' | 'beside'>
const NOTHING_KNOWN: Known = { facts: [], beside: [] }

/** The facts that the words rest on, and what the room has confirmed beside them. */
function knownOf(
  { id: statementId }: StatementRow,
  facts: Awaited<ReturnType<typeof factsOf>>,
  used: Awaited<ReturnType<typeof usedFacts>>,
): Known {
  // A rumour that they deny stands among what is not confirmed.
  const own = used.filter((one) => one.statementId === statementId && (!one.isCounter || isChanged(asUsed(one))))
  return {
    facts: own.flatMap((one) => {
      const fact = facts.find(({ id }) => id === one.factId)
      if (!fact) return []
      const { id, text, state, source, at } = fact
      return [{ id, text, state, source, at: at.toISOString(), isChanged: isChanged(asUsed(one)) }]
    }),
    beside: facts
      .filter((one) => maySay(one) && !own.some((u) => u.factId === one.id))
      .map(({ id, text, source, at }) => ({ id, text, source, at: at.toISOString() })),
  }
}

/**
 * All that is not confirmed in the room now: what these sentences say or come near, then the rest. A denial in other words comes near nothing that a rule can see.
 */
function unsureIn(
  sentences: ApprovalPageView['sentences'],
  facts: Awaited<ReturnType<typeof factsOf>>,
): ApprovalPageView['unsure'] {
  const near = new Set(sentences.flatMap(({ factIds, touches }) => [...factIds, ...touches]))
  return facts
    .filter((one) => !maySay(one))
    .toSorted((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)))
    .map(({ id, text, state, police, counter, source, at }) => ({
      ...{ id, text, state, police, counter, source },
      at: at.toISOString(),
    }))
}

/** Other words of the line, by their numbers, that somebody has and that nothing but this correction stands in the place of. */
async function alsoCorrected(db: Database, { id, crisis_id: crisisId, corrects }: StatementRow): Promise<number[]> {
  const rows = await statementsOf(db, crisisId)
  const waves = await toldWaves(db, crisisId)
  const now = standings(rows, waves)
  return lineOf(id, rows)
    .filter((one) => one.id !== id && one.id !== corrects && isTold(one, waves))
    .filter((one) => [null, id].includes(now.get(one.id)!.correctedBy))
    .map(({ number }) => number)
}

type Reaching = { parts: readonly PartRow[]; oldParts: readonly PartRow[] | null }
type Counted = Pick<ApprovalPageView, 'reach' | 'people' | 'waiting'>

/**
 * Exactly who gets it: of a correction, those whom the engine would freeze it for now; else as it would freeze them anew. A group has those
 * whom the room counts in it, so somebody may be in two; `people` are counted once.
 */
async function reachOf(db: Database, file: CrisisRow, { parts, oldParts }: Reaching): Promise<Counted> {
  const { waits } = await waitingGroups(db, file)
  const carrying = await carryingWaves(db, file.id)
  const told = GROUPS.map((group) => ({
    group,
    waveIds: carrying.filter((one) => groupOfKinds(one.audienceKinds) === group).map((one) => one.id),
  }))
  if (oldParts && file.mode !== 'exercise') {
    const versions = oldParts.flatMap((one) => one.version_id ?? [])
    const rows = await correctionReach(
      db,
      versions,
      told,
      parts.flatMap((one) => one.version_id ?? []),
    )
    const reach = GROUPS.flatMap((group) => {
      const own = rows.find((one) => one.group === group)
      if (!own) return []
      const { had, ...counted } = own
      return [{ ...counted, group, isStopped: false, waiting: own.heads - had }]
    })
    const all = rows.find((one) => one.group === null)
    return { reach, people: all?.heads ?? 0, waiting: all ? all.heads - all.had : 0 }
  }
  const [known, unitIds] = [await kindsOfGroups(db), await unitsOfCrisis(db, file)]
  const bounds = { unitIds, stop: null, waits, known: new Set(known.keys()) }
  const asked = parts.map(({ groups, languages }) =>
    wavesOf(groups, { ...bounds, languages }).map(({ group, audiences, channels }) => ({
      group,
      channels,
      filter: recipientFilter(audiences),
      told: told.find((one) => one.group === group)?.waveIds,
    })),
  )
  const counted = (await Promise.all(asked.map((waves) => wouldReach(db, waves)))).flat()
  const once = await wouldReach(
    db,
    asked.flat().map((one) => ({ ...one, told: [] })),
  )
  const reach = GROUPS.flatMap((group) => {
    const own = counted.filter((one) => one.group === group)
    if (own.length === 0) return []
    const heads = own.reduce((sum, one) => sum + one.reached, 0)
    const [total, excluded] = (['total', 'excluded'] as const).map((of) => own.reduce((sum, one) => sum + one[of], 0))
    const unreachable = total! - excluded! - heads
    const isStopped = waits.includes(group)
    return [{ group, heads, of: total!, unreachable, excluded: excluded!, isStopped, waiting: 0, stopped: 0 }]
  })
  return { reach, people: once.reduce((sum, one) => sum + one.reached, 0), waiting: 0 }
}
