import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAuthority } from './http/authority.ts'
import { registerMoves } from './http/moves.ts'
import { registerPeople } from './http/people.ts'
import { registerPeopleFiles } from './http/people-files.ts'
import { registerPrivacy } from './http/privacy.ts'
import { registerUnits } from './http/units.ts'

export function registerOrganisation(web: Web, varde: Varde): void {
  registerUnits(web, varde)
  registerPeople(web, varde)
  registerPeopleFiles(web, varde)
  registerMoves(web, varde)
  registerAuthority(web, varde)
  registerPrivacy(web, varde)
}
