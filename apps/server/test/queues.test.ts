import ts from 'typescript'
import { expect, test } from 'vitest'
import { sliceWork } from '../slice-work.ts'
import { nameOf, readSource, textsOf, walk } from './source.ts'

const queues = sliceWork.flatMap((work) => work.queues ?? [])
const names = queues.map(({ name }) => name)

test('when a job is put on a queue, some slice handles that queue', () => {
  const { files, checker } = readSource()
  const wrong: string[] = []
  let found = 0
  for (const file of files.filter((one) => !nameOf(one).startsWith('kit/')))
    walk(file, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
      if (node.expression.name.text !== 'enqueue') return
      found++
      const queue = textsOf(node.arguments[1]!, checker)
      if (!queue?.every((one) => names.includes(one))) wrong.push(`${nameOf(file)}: ${queue ?? 'unknown'}`)
    })
  expect(found).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('when two slices have queues, loops or listeners, no name is taken twice', () => {
  for (const all of [names, sliceWork.flatMap((work) => work.loops ?? []).map(({ name }) => name)])
    expect(new Set(all).size).toBe(all.length)
})

test('when a queue goes by the clock, its five fields are ones the queue understands', () => {
  const field = /^(\*|\*\/\d+|\d+(-\d+)?(,\d+(-\d+)?)*)$/
  for (const { name, cron } of queues)
    if (cron) expect(cron.split(' ').filter((one) => field.test(one)).length, name).toBe(5)
})
