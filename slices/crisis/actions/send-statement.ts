import type { Database, Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { kindsOfGroups } from '../../audience/index.ts'
import { releaseVersion, stopVersion } from '../../dispatch/index.ts'
import { groupsOfCorrection } from '../rules/correction-groups.ts'
import { fallBackSeconds } from '../rules/promise.ts'
import { isChanged, isFollowing, keptGroups, wavesOf } from '../rules/statement.ts'
import { asUsed } from '../rules/used-fact.ts'
import { type CrisisRow, changeCrisis, findCrisis, lockCrisis } from '../store/crises.ts'
import { haveEnded, toldWaves } from '../store/group-board.ts'
import { openStop, readClock } from '../store/promises.ts'
import {
  changePart,
  findStatement,
  lockStatement,
  type PartRow,
  partsOf,
  type StatementRow,
  usedFacts,
} from '../store/statements.ts'
import { endStatement, endSuperseded } from './end-statement.ts'
import { firstTold } from './first-told.ts'
import { rehearsePart } from './rehearse-part.ts'
import { settleOut } from './settle-out.ts'
import { unitsOfCrisis } from './units-of-crisis.ts'
import { waitingGroups } from './waiting-groups.ts'

const ACTOR = 'system:crisis'

/**
 * Hands a released statement to the dispatch engine, part by part; safe to ask again after a crash. What it says must be confirmed
 * at this moment, else it is set aside. In an exercise nothing is handed over: the parts count as told in the room alone, with how many they would
 * have reached.
 */
export async function sendStatement(varde: Varde, id: string): Promise<void> {
  const seen = await findStatement(varde.db, id)
  if (seen?.state !== 'going' || !(await isMoving(varde.db, seen))) return
  await varde.db.transaction().execute(async (trx) => {
    // The room first, as everywhere: whoever changes a fact holds it, and then what was made of it.
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    if (statement?.state !== 'going') return
    const parts = (await partsOf(trx, [id])).filter((part) => !isFollowing(part))
    const now = varde.now()
    const facts = (await usedFacts(trx, file.id)).filter((one) => one.statementId === id)
    if (facts.some((one) => isChanged(asUsed(one)))) {
      await endStatement(trx, file, id, { reason: 'fact-changed', at: now })
      return
    }
    await releaseParts(varde, trx, file, statement, parts)
    if (await endsUnsaid(trx, file, statement)) {
      await endStatement(trx, file, id, { reason: 'sending-ended', at: now })
      return
    }
    const isRehearsed = file.mode === 'exercise' && (await openStop(trx, file)) === null
    // Words of the page are out when they stand there: `settlePage`.
    if (statement.kind !== 'page' && (isRehearsed || !(await waitsToBeOut(trx, file, statement)))) {
      const outAt = statement.corrects ? await firstTold(trx, statement) : null
      await settleOut(trx, file, statement, outAt ?? now)
      await endSuperseded(trx, file, id, now)
    }
  })
}

async function releaseParts(
  varde: Varde,
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  parts: readonly PartRow[],
): Promise<void> {
  const open = parts.filter((one) => one.released_at === null)
  if (open.length === 0) return
  const at = varde.now()
  const isPlayed = file.mode === 'exercise'
  for (const part of open) {
    if (isPlayed) await rehearsePart(trx, file, part)
    const dispatchId = isPlayed ? null : await handOver({ ...varde, db: trx }, statement, file, part)
    await changePart(trx, part.id, { dispatch_id: dispatchId, released_at: at })
  }
  if (statement.corrects) await takeOver(trx, statement, { at })
  await changeCrisis(trx, file.id)
}

/** A look that locks nothing, as most find nothing to do: a part to hand over, a fact that has fallen, or nobody outside to wait for. */
async function isMoving(db: Database, statement: StatementRow): Promise<boolean> {
  const { id, crisis_id: crisisId, kind } = statement
  const parts = (await partsOf(db, [id])).filter((part) => !isFollowing(part))
  if (parts.some((one) => one.released_at === null)) return true
  const file = (await findCrisis(db, crisisId))!
  if (kind !== 'page' && !(await waitsToBeOut(db, file, statement))) return true
  if (await endsUnsaid(db, file, statement)) return true
  return (await usedFacts(db, crisisId)).some((one) => one.statementId === id && isChanged(asUsed(one)))
}

/**
 * Is it handed over, and not out yet? What is to be public is out when it stands there, what waits whole at a stop when that is lifted, and a
 * correction when the first has it.
 */
async function waitsToBeOut(db: Database, file: CrisisRow, statement: StatementRow): Promise<boolean> {
  const parts = (await partsOf(db, [statement.id])).filter((part) => !isFollowing(part))
  if (parts.some((one) => keptGroups(one).includes('public') && (one.dispatch_id !== null || file.mode === 'exercise')))
    return true
  if (statement.corrects === null) return waitsWhole(db, file, parts)
  return parts.some((one) => one.dispatch_id !== null) && (await firstTold(db, statement)) === null
}

/**
 * Has what carries it ended, whoever ended it, with nobody left who can get what it waits for? Where it is to be public, that is the dispatch that was to
 * make it so, and did not; of what waits whole at a stop, no wave has opened; and nobody has a correction, nor is to get it on paper.
 */
async function endsUnsaid(db: Database, file: CrisisRow, statement: StatementRow): Promise<boolean> {
  const parts = (await partsOf(db, [statement.id])).filter((part) => !isFollowing(part))
  const open = parts.filter((part) => keptGroups(part).includes('public'))
  const carrying = open.length > 0 ? open : parts
  if (!(await haveEnded(db, carrying)) || !(await waitsToBeOut(db, file, statement))) return false
  const waves = (await toldWaves(db, file.id)).filter((wave) =>
    carrying.some((part) => part.dispatch_id === wave.dispatchId),
  )
  const publishing = waves.filter((wave) => wave.isPublic)
  if (statement.corrects === null || publishing.length > 0)
    return (publishing.length > 0 ? publishing : waves).every((wave) => wave.openedAt === null)
  return waves.every((wave) => wave.toldAt === null && wave.beside === 0)
}

/** The old words go to nobody more, also where nobody is left to correct; and the correction is for those whom it was frozen for. */
async function takeOver(trx: Trx, { id, crisis_id: crisisId, corrects }: StatementRow, { at }: { at: Date }) {
  for (const { version_id: versionId } of await partsOf(trx, [corrects!]))
    if (versionId) await stopVersion(trx, versionId, { by: ACTOR, at })
  const waves = await toldWaves(trx, crisisId)
  for (const part of (await partsOf(trx, [id])).filter((one) => !isFollowing(one)))
    await changePart(trx, part.id, { groups: groupsOfCorrection(part, waves) })
}

/** Does everybody it is for wait at a stop? Then nobody has it yet. */
async function waitsWhole(db: Database, file: CrisisRow, parts: readonly PartRow[]): Promise<boolean> {
  const { waits } = await waitingGroups(db, file)
  return parts.flatMap(keptGroups).every((group) => waits.includes(group))
}

/** Plans and starts the dispatch of a part, once, to whom it is for still, in the transaction that holds the room (`varde.db`). Null when it reaches nobody. */
export async function handOver(
  varde: Varde,
  statement: StatementRow,
  file: CrisisRow,
  part: PartRow,
): Promise<string | null> {
  const { db } = varde
  const t = translator('nb')
  const groups = keptGroups(part)
  if (groups.length === 0) return null
  const [{ stop, waits }, known, unitIds, clock] = await Promise.all([
    waitingGroups(db, file),
    kindsOfGroups(db),
    unitsOfCrisis(db, file),
    readClock(db),
  ])
  const waves = wavesOf(groups, {
    ...{ unitIds, stop, waits, known: new Set(known.keys()) },
    languages: part.languages,
  })
  return releaseVersion(varde, {
    by: statement.made_by,
    room: file.id,
    versionId: part.version_id!,
    waves: waves.map(({ group, ...wave }) => ({
      ...wave,
      // Each is in one wave: safety delegates and union representatives have theirs before.
      name: t(`crisis:wave.${group === 'staff' && part.groups.includes('unions') ? 'staff-rest' : group}`),
      secondChannelMinutes: null,
      // What follows in more languages has own staff's time from now: that of the first words is long over.
      fallBackSeconds: fallBackSeconds(isFollowing(part) ? null : statement.out_by, clock.staff_minutes, varde.now()),
    })),
  })
}
