/** A document with nothing in it but a title; tests of rules put in what they are about. */
export const blankDocument = {
  title: 'Prøve',
  concept: { kind: 'text' as const, text: '' },
  unitId: 'unt_a',
  ownerId: 'per_a',
  gapKeys: [],
  subGoalKeys: [],
  audienceKeys: [],
  channelKeys: [],
  blockKeys: [],
  roleKey: null,
  budgetNok: null,
  startOn: null,
  endOn: null,
  targets: [],
}

/** From 40 to 60 percent before December. */
export const plainTarget = {
  id: 'tgt_1',
  kpiKey: null,
  name: 'Kjennskap',
  unit: 'prosent',
  direction: 'up' as const,
  baseline: 40,
  measureFirst: false,
  target: 60,
  dueOn: '2026-12-01',
}
