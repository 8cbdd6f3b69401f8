import { describe, expect, test } from 'vitest'
import { pictureFault, pictureFile } from './picture.ts'

const right = {
  messageId: null,
  texts: { nb: { alt: 'Besøksrommet', caption: '' } },
  credit: 'Kriminalomsorgen',
  licence: 'press-use' as const,
  people: 'nobody' as const,
  consentReference: '',
}

describe('a picture of the press room', () => {
  test.each([
    [{}, null],
    [{ texts: { nb: { alt: ' ', caption: 'x' } } }, 'picture-no-alt'],
    [{ credit: '' }, 'picture-no-credit'],
    [{ people: 'consent' as const }, 'picture-no-consent'],
    [{ people: 'consent' as const, consentReference: '26/123' }, null],
  ])('when it is given with %j, the fault is %s', (change, fault) => {
    expect(pictureFault({ ...right, ...change })).toBe(fault)
  })

  test('when a file is asked for, only names of ours are read', () => {
    expect(pictureFile('pic_01a-web.jpg')).toEqual({ id: 'pic_01a', size: 'web' })
    for (const name of ['pic_01a-raw.jpg', '../x', 'pic_01a-web.png', 'pic_-web.jpg'])
      expect(pictureFile(name)).toBeNull()
  })
})
