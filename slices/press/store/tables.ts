import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { DeskTables } from './tables-desk.ts'
import type { DutyTables } from './tables-duty.ts'
import type { LineTables } from './tables-line.ts'
import type { OccasionTables } from './tables-occasion.ts'
import type { RoomTables } from './tables-room.ts'

/** The slice's own tables, and the published views that it reads. The press room reads views alone. */
export type PressTables = DeskTables & DutyTables & LineTables & OccasionTables & RoomTables

export const pressTables = (handle: Database) => handle as Kysely<PressTables>
