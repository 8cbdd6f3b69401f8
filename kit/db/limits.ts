/** How long the server lets one connection of ours keep others waiting, in milliseconds. 0 is without end. */
export type Limits = { statement: number; lock: number; idleInTransaction: number }

/** Whoever asked for a page has gone by then; a loop begins its turn anew. */
export const USUAL: Limits = { statement: 60_000, lock: 15_000, idleInTransaction: 60_000 }
/** What is done at night reads whole tables. */
export const NIGHTLY: Limits = { ...USUAL, statement: 15 * 60_000 }
/** A migration, a copy of the whole log or of every table: somebody sits beside it, and it is to come to its end. */
export const UNLIMITED: Limits = { statement: 0, lock: 0, idleInTransaction: 0 }

/** What stands for a process is free within ten seconds after its machine lost its power or its network, not after the hours that are usual. */
const NOTICED = {
  tcp_keepalives_idle: 4,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 10_000,
}
/**
 * Our queries are short, and many read views upon views: PostgreSQL 12 and later compiles such a plan with LLVM where it has it, and spends
 * seconds on one that then runs for milliseconds (docs/decisions/59).
 */
const NOT_COMPILED = { jit: 'off' }

/** What a connection asks of the server as it begins: the `options` of libpq. */
export function startupOptions({ statement, lock, idleInTransaction }: Limits, role?: string): string {
  const settings = {
    ...NOT_COMPILED,
    ...NOTICED,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idleInTransaction,
    ...(role ? { role } : {}),
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}
