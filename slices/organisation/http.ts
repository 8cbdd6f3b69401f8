import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { ContactPort } from './actions/ask-contact.ts'
import type { AbsencePort } from './actions/register-absence.ts'
import { registerAuthority } from './http/authority.ts'
import { registerGivings } from './http/givings.ts'
import { registerMoves } from './http/moves.ts'
import { registerPeople } from './http/people.ts'
import { registerPeopleFiles } from './http/people-files.ts'
import { registerPrivacy } from './http/privacy.ts'
import { registerUnits } from './http/units.ts'

type Ports = { emptiedBy: AbsencePort; askContact: ContactPort }

/** `emptiedBy`: what an absence would leave empty; `askContact`: whose yes another telephone waits for. The server gives them. */
export function registerOrganisation(web: Web, varde: Varde, { emptiedBy, askContact }: Ports): void {
  registerUnits(web, varde, askContact)
  registerPeople(web, varde, emptiedBy)
  registerPeopleFiles(web, varde)
  registerMoves(web, varde)
  registerAuthority(web, varde)
  registerGivings(web, varde)
  registerPrivacy(web, varde)
}
