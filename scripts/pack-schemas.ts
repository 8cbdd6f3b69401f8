import { z } from 'zod'
import { PACK_FILES } from '../slices/strategy/rules/kinds.ts'
import { packFile, strategyFile } from '../slices/strategy/schemas.ts'

/** The JSON Schema of each file of a strategy pack, by file name, as bytes to write. */
export function packSchemas(): Map<string, string> {
  const shapes: [string, z.ZodType][] = [
    ['strategy', strategyFile],
    ...PACK_FILES.map((file): [string, z.ZodType] => [file, packFile(file)]),
  ]
  return new Map(
    shapes.map(([file, shape]) => {
      const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input', reused: 'inline' })
      const whole = { $schema, title: `${file}.yaml of a strategy pack`, ...schema }
      return [`${file}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}
