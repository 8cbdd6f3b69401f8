const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g
const NUMBER = /\+?\d[\d ]{6,}\d/g
const MOST = 300

/** What a server said, without whom it spoke of: servers repeat the address, and the outbox keeps none. */
export const plainAnswer = (answer: string): string =>
  answer.replace(/\s+/g, ' ').trim().replace(ADDRESS, '…').replace(NUMBER, '…').slice(0, MOST)
