import { useNavigate, useSearch } from '@tanstack/react-router'
import { AnswersHead, AnswersPart, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** Values from a file with one row for each who answered. What was counted is kept by its address; the file never is. */
export function AnswersPage() {
  const { fil } = useSearch({ strict: false }) as { fil?: string }
  const navigate = useNavigate()
  return (
    <>
      <MeasureIndex current="answers" />
      <div className="c-3-12">
        <AnswersHead id={fil} />
        <AnswersPart id={fil} onTaken={(id) => void navigate({ to: '/maling/svar', search: { fil: id } as never })} />
      </div>
    </>
  )
}
