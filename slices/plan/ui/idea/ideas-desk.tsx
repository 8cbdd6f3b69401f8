import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { newestFirst } from '../../../../kit/kernel/in-time.ts'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { type IdeaLine, type IdeaList, ideaHeadline, isAnswered } from '../../rules/idea/idea.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { AnswerTime } from './answer-time.tsx'
import { AskByCode } from './ask-by-code.tsx'
import { GiveIdea } from './give-idea.tsx'
import { OneIdea } from './one-idea.tsx'

/** Ideas from the agency: what waits for an answer, one's own, and those that are answered. */
export function IdeasDesk({ list }: { list: IdeaList }) {
  const { t } = useTranslation('offers')
  const [isGiving, setGiving] = useShown<true>()
  const [isTiming, setTiming] = useShown<true>()
  const head = ideaHeadline(list, todayInNorway())
  const { counts } = list
  const waiting = list.items.filter((one) => !isAnswered(one.state) && one.abilities.length > 0)
  const mine = list.items.filter((one) => one.isMine && !waiting.includes(one))
  const answered = newestFirst(
    list.items.filter((one) => isAnswered(one.state) && !mine.includes(one)),
    ({ answeredOn }) => answeredOn ?? '',
    ({ id }) => id,
  )
  return (
    <div className="c-3-9">
      <PageHead
        className=""
        title={t(`idea.headline.${head.code}`, { count: head.count })}
        lead={t('idea.about', { count: list.answerDays })}
      >
        <Button data-size="sm" onClick={() => setGiving(true)}>
          {t('idea.give')}
        </Button>
      </PageHead>
      <p>{counts.given > 0 ? t('idea.counts', { ...counts }) : t('idea.counts.none', { year: counts.year })}</p>
      {list.maySetAnswerTime && (
        <p>
          <button type="button" className="v-link" onClick={() => setTiming(true)}>
            {t('idea.time.change')}
          </button>
        </p>
      )}
      {list.mayAnswer && <Section id="waiting" lines={waiting} isAlways />}
      <Section id="mine" lines={mine} />
      <Section id="answered" lines={answered} isAlways />
      <AskByCode />
      {isTiming && <AnswerTime days={list.answerDays} onClose={() => setTiming(null)} />}
      {isGiving && <GiveIdea units={list.units} days={list.answerDays} onClose={() => setGiving(null)} />}
    </div>
  )
}

type SectionProps = { id: 'waiting' | 'mine' | 'answered'; lines: IdeaLine[]; isAlways?: boolean }

function Section({ id, lines, isAlways = false }: SectionProps) {
  const { t } = useTranslation('offers')
  if (lines.length === 0 && !isAlways) return null
  return (
    <section className="v-block" aria-labelledby={`ideas-${id}`}>
      <SectionHead id={`ideas-${id}`} title={t(`idea.${id}`)}>
        {lines.length}
      </SectionHead>
      {lines.length === 0 && <Empty title={t(`idea.${id}.none`)} />}
      <ul className="v-rows">
        {lines.map((idea) => (
          <OneIdea key={idea.id} idea={idea} />
        ))}
      </ul>
    </section>
  )
}
