import { expect, test } from 'vitest'
import { withoutStopping } from './without-stopping.ts'

test('when one of several fails, the next is done all the same, and the log says which failed', async () => {
  const said: unknown[] = []
  const varde = { log: { error: (told: object) => void said.push(told) } } as never
  const done: (string | undefined)[] = []
  for (const id of ['a', 'b'])
    done.push(
      await withoutStopping(varde, { dispatch: id }, async () => {
        if (id === 'a') throw new Error('broken')
        return id
      }),
    )
  expect(done).toEqual([undefined, 'b'])
  expect(said).toEqual([{ err: new Error('broken'), dispatch: 'a' }])
})
