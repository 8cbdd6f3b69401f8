/** The door for other slices' server code: who may see a message, a case or a crisis. */
export type { ConfidentialDoor, ConfidentialDoors, ConfidentialThing } from './actions/confidential-door.ts'
export { levelAtBirth } from './actions/set-level.ts'
export { hiddenFrom, levelOf, shieldedOf, shieldsFor } from './actions/shields.ts'
export { addNamed, copyLevel, writeFollows as followLevel } from './store/levels.ts'
