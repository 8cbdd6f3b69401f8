import type { ColumnType } from 'kysely'

/** jsonb comes as a value and goes as text. */
export type Json<T> = ColumnType<T, string, string>
