import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { listUnits, type Unit, unitById, unitWithBelow } from '../../../organisation/index.ts'
import { initiativeById, initiativesForMessage, mayReadInitiative, type PublicInitiative } from '../../../plan/index.ts'
import type { DashboardLevel, Place, PlaceList } from '../../rules/dashboard/dashboard-view.ts'
import { directorateId } from '../../store/indicators.ts'

/** A place with the units that it holds: the unit and all below it, or the unit of the initiative. */
export type HeldPlace = { place: Place; unitIds: string[]; initiativeId: string | null }

/**
 * What is asked for; the caller's own unit when nothing is, and the directorate where that is none. Throws `measure.no-such-place`, for
 * an initiative that the caller may not read too.
 */
export async function findPlace(
  varde: Pick<Varde, 'db'>,
  caller: Caller,
  { unitId, initiativeId }: { unitId?: string | undefined; initiativeId?: string | undefined },
): Promise<HeldPlace> {
  const { db } = varde
  if (initiativeId !== undefined) {
    const found = await initiativeById(db, initiativeId)
    if (!found || !mayRead(caller, found)) throw new Failure('not-found', 'measure.no-such-place')
    return { place: placeOfInitiative(found), unitIds: [found.unit_id], initiativeId }
  }
  const wanted = unitId ?? caller.unitId ?? (await directorateId(db))
  const unit = wanted === null ? null : await unitById(db, wanted)
  if (!unit) throw new Failure('not-found', 'measure.no-such-place')
  return { place: placeOfUnit(unit, caller), unitIds: await unitWithBelow(db, unit.id), initiativeId: null }
}

/** Everything that a dashboard can be opened on. Throws nothing. */
export async function listPlaces(varde: Varde, caller: Caller): Promise<PlaceList> {
  const units = await listUnits(varde.db, { at: varde.now() })
  const initiatives = await initiativesForMessage(varde.db)
  const places = units.filter(({ kind }) => kind !== 'ministry').map((unit) => placeOfUnit(unit, caller))
  const agency = places.find(({ level }) => level === 'agency') ?? null
  return {
    own: places.find(({ id }) => id === caller.unitId) ?? agency,
    units: places,
    initiatives: initiatives.filter((one) => mayRead(caller, one)).map(placeOfInitiative),
  }
}

const placeOfInitiative = ({ id, title }: PublicInitiative): Place => ({ level: 'initiative', id, name: title })

const LEVEL_OF: Partial<Record<Unit['kind'], DashboardLevel>> = { directorate: 'agency', region: 'region' }
const placeOfUnit = ({ id, kind, name, names }: Unit, { language }: Caller): Place => ({
  level: LEVEL_OF[kind] ?? 'unit',
  id,
  name: names[language] ?? name,
})

const mayRead = (caller: Caller, { state, unit_id, owner_id }: PublicInitiative) =>
  mayReadInitiative(caller, { state, unitId: unit_id, ownerId: owner_id, decides: false })
