/** The UI door: the page of a yes, and what waits for one. */
export { ApproveWords } from './approve-words.tsx'
export { WaitingWords } from './waiting-words.tsx'
