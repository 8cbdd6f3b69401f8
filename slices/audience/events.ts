/** What this slice announces. No address stands in any content; `subject` is the id of what changed. */
export const AUDIENCE_EVENTS = {
  groupChanged: 'audience.group-changed',
  contactChanged: 'audience.contact-changed',
  contactErased: 'audience.contact-erased',
  /** Somebody looked at contacts that were not used for long, and they stay. Erased ones are told one by one. */
  contactsReviewed: 'audience.contacts-reviewed',
  suppressed: 'audience.suppressed',
  segmentSaved: 'audience.segment-saved',
  headCountSet: 'audience.head-count-set',
  imported: 'audience.imported',
  importUndone: 'audience.import-undone',
  exported: 'audience.exported',
  /** All we hold about one contact was taken out, to be handed to the contact. */
  contactHandedOut: 'audience.contact-handed-out',
  /** Somebody asked to be told; subject is the subscription. A channel sends the link that confirms it. */
  registrationAsked: 'audience.registration-asked',
  registered: 'audience.registered',
  unregistered: 'audience.unregistered',
} as const
