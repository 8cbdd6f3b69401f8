import { MAILED, PUBLIC_COLUMNS } from '../../apps/server/test/outgoing-fields.ts'
import { type Course, pausedAtYes, type Say, walkCourse } from './course.ts'
import type { DoorsHouse } from './house.ts'
import { type Outside, outsideOf, readColumns } from './outside.ts'
import type { Words } from './words.ts'

type Said = { tag: string; field: string; stands: readonly string[] }

/**
 * Whole courses: one with harmless words, which are outside when somebody else has said yes and not before, and one for each part with a
 * canary there, which must not come out.
 */
export class Walks {
  readonly harmless: Said[] = []
  readonly canaries: Said[] = []
  /** Where a canary stood in what the public reads. */
  readonly passed = new Set<string>()
  private readonly made: Said[] = []
  /** What was outside before anybody had said yes. */
  readonly early = new Set<string>()
  private readonly house: DoorsHouse
  private readonly words: Words

  constructor(house: DoorsHouse, words: Words) {
    this.house = house
    this.words = words
  }

  /** `waits`: everything is read while all of them wait for a yes. */
  async harmlessOnes(courses: readonly Course[], { waits }: { waits: boolean }): Promise<void> {
    const goOn: { course: Course; on: () => Promise<string | null> }[] = []
    for (const course of courses) {
      const on = await pausedAtYes(this.house, course, this.saying(course, []))
      goOn.push({ course, on })
      for (const [field, tag] of Object.entries(course.made ?? {}))
        this.made.push({ tag, field: course.name, stands: [field] })
      if (!waits) await this.through(course, on)
    }
    const outside = await outsideOf(this.house)
    for (const { tag, field } of this.harmless) if (outside.has(tag)) this.early.add(field)
    if (waits) for (const { course, on } of goOn) await this.through(course, on)
  }

  /** What comes out may be gone again with the next walk, so the columns are read after each. `together`: every part of a course at once. */
  async canariesIn(courses: readonly Course[], { together }: { together: boolean }): Promise<void> {
    for (const course of courses) {
      const parts = Object.keys(course.parts)
      for (const these of together ? [parts] : parts.map((part) => [part])) {
        const before = this.canaries.length
        await walkCourse(this.house, course, this.saying(course, these))
        const columns = [...(await readColumns(this.house)).values()].join('\n')
        for (const { tag, field } of this.canaries.slice(before)) if (columns.includes(tag)) this.passed.add(field)
      }
    }
  }

  /** The fields of the list that no harmless words were read in, and the numbers that were read nowhere. */
  unread(outside: Outside): string[] {
    const said = new Set(
      [...this.harmless, ...this.made].flatMap(({ tag, stands }) => stands.filter((field) => outside.has(tag, field))),
    )
    const fields = [...Object.keys(PUBLIC_COLUMNS), ...Object.keys(MAILED)].filter((field) => !said.has(field))
    const nowhere = this.harmless.filter(({ tag, stands }) => stands.length === 0 && !outside.has(tag))
    return [...fields, ...nowhere.map(({ field }) => field)]
  }

  private async through(course: Course, on: () => Promise<string | null>): Promise<void> {
    const held = await on()
    if (held) throw new Error(`the ${course.name} did not come out: ${held}`)
  }

  private saying(course: Course, canaryIn: readonly string[]): Say {
    return (part, longest = 4000) => {
      const isNumber = course.numbers?.includes(part) ?? false
      const tag = isNumber ? this.words.number() : this.words.tag()
      const said = { tag, field: `${course.name}: ${part}`, stands: course.parts[part] ?? [] }
      const isCanary = canaryIn.includes(part)
      ;(isCanary ? this.canaries : this.harmless).push(said)
      if (isNumber) return `+47${tag}`
      return isCanary ? `${this.words.canary(longest - tag.length - 1)} ${tag}` : `Prøve ${tag}`
    }
  }
}
