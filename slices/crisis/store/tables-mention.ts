/** What public media say of the unit of an open crisis. */
export type MentionTables = {
  'crisis.incoming_mention': {
    crisis_id: string
    mention_key: string
    outlet: string
    title: string
    excerpt: string
    address: string | null
    published_on: string
    taken_at: Date
  }
}
