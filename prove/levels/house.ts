import { DUTIES, type Duty } from '../../kit/kernel/caller.ts'
import { agencyHouse, type Reader } from '../agency/house.ts'

export type { Reader }

/**
 * The agency of the pack: two who write in one prison and one who handles cases in the directorate, and around them somebody of every duty
 * in the prison, in the directorate and in the ministry. `duties`: only these of the ones around, where not all are asked for.
 */
export async function levelsHouse(duties: readonly Duty[] = DUTIES) {
  const paths = new Set<string>()
  const house = await agencyHouse({
    onRoute: ({ method, url }) => {
      if ([method].flat().includes('GET')) paths.add(url)
    },
  })
  const { signIn } = house
  const places = { prison: house.prisons[0], top: house.top, ministry: house.ministry }
  const owner = await signIn('owner', 'communication-adviser', places.prison)
  const named = await signIn('named', 'communication-adviser', places.prison)
  const handler = await signIn('handler', 'communication-adviser', places.top)
  const around: Reader[] = []
  for (const duty of duties)
    for (const place of ['prison', 'top', 'ministry'] as const) {
      if (place === 'ministry' && duty !== 'leader') continue
      around.push(await signIn(`${duty} in the ${place}`, duty, places[place]))
    }
  around.push(await signIn('nobody in the prison', null, places.prison))
  return { ...house, places, paths: [...paths], owner, named, handler, around }
}

export type LevelsHouse = Awaited<ReturnType<typeof levelsHouse>>
