import { describe, expect, it } from 'vitest'
import { type PlatformMatter, platformOffer } from './platform-offer.ts'

const groups = [
  { key: 'staff', parentKey: null },
  { key: 'leaders', parentKey: 'staff' },
  { key: 'press', parentKey: null },
  { key: 'schools', parentKey: 'partners' },
  { key: 'partners', parentKey: null },
  { key: 'municipalities', parentKey: null },
]
const kindOf = new Map([
  ['staff', 'staff'],
  ['leaders', 'staff'],
  ['press', 'press'],
  ['schools', 'partners'],
  ['partners', 'partners'],
  ['municipalities', 'municipal'],
])
const blocks = [
  { key: 'core', for: [] },
  { key: 'safe', for: ['staff'] },
  { key: 'lead', for: ['leaders'] },
  { key: 'open', for: ['press'] },
]
const offer = (asked: Partial<PlatformMatter>) =>
  platformOffer({ audienceKinds: [], audienceKeys: [], groups, kindOf, blocks, carried: [], ...asked })

describe('what the message platform offers', () => {
  it('when no group is chosen, the groups follow from the kinds of audience', () => {
    expect(offer({ audienceKinds: ['staff', 'press'] }).audiences).toEqual([
      { key: 'staff', blocks: ['safe'] },
      { key: 'press', blocks: ['open'] },
    ])
  })

  it('when a group under another is chosen, it also gets the blocks of the group above, and the kind is covered', () => {
    const { audiences } = offer({ audienceKinds: ['staff'], audienceKeys: ['leaders'] })
    expect(audiences).toEqual([{ key: 'leaders', blocks: ['safe', 'lead'] }])
  })

  it('when the strategy has nothing for a group, the group is there without blocks', () => {
    expect(offer({ audienceKinds: ['partners'] }).audiences).toEqual([{ key: 'partners', blocks: [] }])
    expect(offer({ audienceKinds: ['municipal'] }).audiences).toEqual([{ key: 'municipalities', blocks: [] }])
  })

  it('when the text carries a block that is for somebody else, it is kept apart', () => {
    const { everyone, others } = offer({ audienceKinds: ['staff'], carried: ['core', 'safe', 'open', 'gone'] })
    expect(everyone).toEqual(['core'])
    expect(others).toEqual(['open', 'gone'])
  })
})
