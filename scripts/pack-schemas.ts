import { z } from 'zod'
import { exercisesFile } from '../slices/crisis/actions/exercises-file.ts'
import { firstWordsFile } from '../slices/crisis/actions/read-first-words.ts'
import { packFile, strategyFile } from '../slices/strategy/actions/pack-files.ts'
import { PACK_FILES } from '../slices/strategy/rules/kinds.ts'

const OF_CRISIS = ['exercises', 'first-messages']

/** The JSON Schema of each file of a strategy pack, of the scripts of exercises and of first messages, by file name, as bytes to write. */
export function packSchemas(): Map<string, string> {
  const shapes: [string, z.ZodType][] = [
    ['strategy', strategyFile],
    ...PACK_FILES.map((file): [string, z.ZodType] => [file, packFile(file)]),
    ['exercises', exercisesFile],
    ['first-messages', firstWordsFile],
  ]
  return new Map(
    shapes.map(([file, shape]) => {
      const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input', reused: 'inline' })
      const whole = {
        $schema,
        title: `${file}.yaml of a ${OF_CRISIS.includes(file) ? '' : 'strategy '}pack`,
        ...schema,
      }
      return [`${file}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}
