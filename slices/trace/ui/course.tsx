import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { markOf } from '../rules/mark.ts'
import type { TimelineLine } from './log-data.ts'
import { useLogWords } from './log-words.ts'

type Line = Pick<TimelineLine, 'id' | 'name' | 'actor' | 'at' | 'via' | 'detail' | 'isRedacted' | 'isShielded'> & {
  until?: string
  events?: number
}
type Props<Item extends Line> = {
  lines: readonly Item[]
  /** Under the sentence, after who did it. */
  about?: (line: Item) => ReactNode
  aside?: (line: Item) => ReactNode
}

/** The log as a line with marks, day by day in the order given. A square is a decision, a dash what came in masses. */
export function Course<Item extends Line>({ lines, about, aside }: Props<Item>) {
  const { date } = useFormats()
  const days = [...Map.groupBy(lines, (line) => date(line.at))]
  return (
    <div className="c-1-12 v-timeline">
      {days.map(([day, items]) => (
        <section key={day} aria-label={day}>
          <SectionHead title={day} />
          <ol>
            {items.map((line) => (
              <CourseLine key={line.id} line={line} about={about?.(line)} aside={aside?.(line)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function CourseLine({ line, about, aside }: { line: Line; about: ReactNode; aside: ReactNode }) {
  const { clock } = useFormats()
  const { t } = useTranslation('trace')
  const { sentence, who } = useLogWords()
  const until = line.until && clock(line.until) !== clock(line.at) ? `–${clock(line.until)}` : ''
  return (
    <li className={markOf(line.name)}>
      <time dateTime={line.at}>
        {clock(line.at)}
        {until}
      </time>
      <div className="v-timeline__what">
        <p className={line.isRedacted ? 'redacted' : undefined}>{sentence(line)}</p>
        <p className="v-meta">
          {who(line.actor)}
          {line.via === 'token' && `, ${t('via.token')}`}
          {about}
        </p>
      </div>
      {aside && <div>{aside}</div>}
    </li>
  )
}
