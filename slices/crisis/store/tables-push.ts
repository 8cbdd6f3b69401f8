/** What another host has of the status pages. */
export type PushTables = {
  'crisis.pushed_file': { target: string; path: string; digest: string; pushed_at: Date }
}
