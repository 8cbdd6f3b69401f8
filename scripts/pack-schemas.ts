import { z } from 'zod'
import { exercisesFile } from '../slices/crisis/actions/exercises-file.ts'
import { packFile, strategyFile } from '../slices/strategy/actions/pack-files.ts'
import { PACK_FILES } from '../slices/strategy/rules/kinds.ts'

/** The JSON Schema of each file of a strategy pack and of the scripts of exercises, by file name, as bytes to write. */
export function packSchemas(): Map<string, string> {
  const shapes: [string, z.ZodType][] = [
    ['strategy', strategyFile],
    ...PACK_FILES.map((file): [string, z.ZodType] => [file, packFile(file)]),
    ['exercises', exercisesFile],
  ]
  return new Map(
    shapes.map(([file, shape]) => {
      const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input', reused: 'inline' })
      const whole = { $schema, title: `${file}.yaml of a ${file === 'exercises' ? '' : 'strategy '}pack`, ...schema }
      return [`${file}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}
