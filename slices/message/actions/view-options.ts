import type { Caller } from '../../../kit/kernel/caller.ts'
import { unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, listUnits, readKnownPublic } from '../../organisation/index.ts'
import { initiativesForMessage } from '../../plan/index.ts'
import type { MessageOptions } from '../rules/message-view.ts'
import { groundsOn } from '../store/by-name.ts'
import { legalBasesOn } from '../store/remarks.ts'
import { keysFrom } from './message-origin.ts'

/** What the editor needs beside the message: units to write for, legal bases that hold today, numbers that are public. */
export async function viewOptions(varde: Varde, caller: Caller): Promise<MessageOptions> {
  const now = varde.now()
  const [units, bases, known, initiatives, grounds] = await Promise.all([
    listUnits(varde.db, { at: now }),
    legalBasesOn(varde.db, dayOf(now)),
    readKnownPublic(varde.db, now),
    initiativesForMessage(varde.db),
    groundsOn(varde.db, dayOf(now)),
  ])
  const writesFor = unitsWhere(caller, 'message.write')
  return {
    units: units
      .filter((unit) => writesFor === null || writesFor.includes(unit.id))
      .map((unit) => ({ id: unit.id, name: unit.name, language: unit.language })),
    legalBases: bases.map(({ key, names, about, kind, lifts, is_verified }) => ({
      key,
      names,
      about,
      kind,
      lifts,
      isVerified: is_verified,
    })),
    initiatives: initiatives.map((one) => ({
      id: one.id,
      title: one.title,
      blockKeys: one.block_keys,
      ...keysFrom(one),
    })),
    known,
    byNameGrounds: grounds.map(({ key, names }) => ({ key, names })),
  }
}
