/** What this slice announces. `subject` is the id of the unit, person or authority row. */
export const ORGANISATION_EVENTS = {
  unitChanged: 'organisation.unit-changed',
  unitsImported: 'organisation.units-imported',
  /** A file of staff was read in or undone; subject is the import. */
  peopleImported: 'organisation.people-imported',
  peopleImportUndone: 'organisation.people-import-undone',
  personChanged: 'organisation.person-changed',
  dutySet: 'organisation.duty-set',
  absenceRegistered: 'organisation.absence-registered',
  authorityChanged: 'organisation.authority-changed',
  /** How long a kind of record is kept; subject is the kind. */
  keepingChanged: 'organisation.keeping-changed',
  /** All we hold about a person was taken out by somebody else, to be handed to that person. */
  personHandedOut: 'organisation.person-handed-out',
  /** Somebody is told by e-mail that power was given; content `{ noticeId, personId, kind }`. */
  powerTold: 'organisation.power-told',
  /** Somebody else said yes to it; subject is who got it, or the giving. */
  powerSeconded: 'organisation.power-seconded',
  personErased: 'organisation.person-erased',
} as const
