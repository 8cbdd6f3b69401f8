import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { AbsencePort } from './actions/register-absence.ts'
import { registerAuthority } from './http/authority.ts'
import { registerMoves } from './http/moves.ts'
import { registerPeople } from './http/people.ts'
import { registerPeopleFiles } from './http/people-files.ts'
import { registerPrivacy } from './http/privacy.ts'
import { registerUnits } from './http/units.ts'

/** `emptiedBy`: what an absence would leave empty; the server gives it. */
export function registerOrganisation(web: Web, varde: Varde, { emptiedBy }: { emptiedBy: AbsencePort }): void {
  registerUnits(web, varde)
  registerPeople(web, varde, emptiedBy)
  registerPeopleFiles(web, varde)
  registerMoves(web, varde)
  registerAuthority(web, varde)
  registerPrivacy(web, varde)
}
