import { expect, it } from 'vitest'

// A bench starts a database of its own, and some a process of their own: long on a busy machine, and no fault.

/** The benches that serve pages, each with the least that it takes, and a figure that only an answer gives. */
const SMALLEST = [
  ['crisis', { declarations: 1, followers: 2, lines: 1, entries: 100, rounds: 1 }, 'openMs'],
  ['public', { seconds: 1 }, 'requestsPerSecond'],
  ['pressroom', { seconds: 1 }, 'frontPerSecond'],
  ['status-page', { seconds: 1, connections: 2 }, 'requestsPerSecond'],
] as const

it.each(SMALLEST)('when the bench %s is started, its server comes up and answers', async (name, sizes, figure) => {
  const { run } = (await import(`./${name}.ts`)) as {
    run: (sizes: Record<string, number>) => Promise<Record<string, unknown>>
  }
  expect(await run({ ...sizes })).toMatchObject({ [figure]: expect.any(Number) })
})
