/** What of the outbox other parts of the screen show. */
export { OutboxPanel } from './outbox-panel.tsx'
