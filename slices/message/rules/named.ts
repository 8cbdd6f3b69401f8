/** A person or a unit; the name is null when its owner has left. */
export type Named = { id: string; name: string | null }
