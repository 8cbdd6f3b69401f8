/** The door for other slices' server code. */
export { initiativeById, initiativesForMessage, type PublicInitiative } from './store/public-reads.ts'
