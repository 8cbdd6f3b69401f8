/** The door of operation for pages. */
export { useHealth } from './operation-data.ts'
export { Channels, Faults, Troubles, Work } from './operation-parts.tsx'
