import { useTranslation } from 'react-i18next'
import type { Figure } from '../../rules/dashboard/figure.ts'
import type { Factor } from '../../rules/dashboard/reputation.ts'
import { useFigures } from '../use-figures.ts'
import { useFigureWords } from './use-figure-words.ts'

const LETTERS = 'ABCDEFGH'
const STEP = 10

type Props = { factors: readonly Factor[]; agencies: readonly string[]; finding: string }

/** Each factor on one line: ours filled, the others by letter, all with their intervals. The table below says the same. */
export function ReputationPicture({ factors, agencies, finding }: Props) {
  const { t } = useTranslation('dashboard')
  const { name } = useFigureWords()
  const { plain } = useFigures()
  const ends = factors.flatMap(({ own, others }) => [own, ...others.map(({ figure }) => figure)]).flatMap(endsOf)
  const from = Math.floor(Math.min(...ends) / STEP) * STEP
  const to = Math.ceil(Math.max(...ends) / STEP) * STEP
  const at = (value: number) => `${((value - from) / Math.max(1, to - from)) * 100}%`
  const ticks = Array.from({ length: (to - from) / STEP + 1 }, (_, place) => from + place * STEP)
  return (
    <figure className="v-fame">
      <figcaption>
        {finding}
        <span className="v-meta">{t('reputation.axis', { from: plain(from, { scale: 'share' }) })}</span>
      </figcaption>
      <div role="img" aria-label={finding} data-data>
        {factors.map(({ key, names, own, others }) => (
          <div key={key} className="v-fame__factor">
            <p>{name(names)}</p>
            <div>
              <Mark figure={own} at={at} letter={null} />
              {agencies.map((agency, place) => {
                const found = others.find((one) => one.agency === agency)
                return found && <Mark key={agency} figure={found.figure} at={at} letter={LETTERS[place] ?? '+'} />
              })}
            </div>
          </div>
        ))}
        <div className="v-fame__axis">
          {ticks.map((tick) => (
            <span key={tick} style={{ left: at(tick) }}>
              {tick}
            </span>
          ))}
        </div>
      </div>
      <p className="v-meta" data-data>
        {[t('reputation.us'), ...agencies.map((agency, place) => `${LETTERS[place] ?? '+'} ${agency}`)].join(' · ')}
      </p>
    </figure>
  )
}

const endsOf = ({ value, interval }: Figure) =>
  value === null ? [] : [interval?.low ?? value, interval?.high ?? value]

function Mark({ figure, at, letter }: { figure: Figure; at: (value: number) => string; letter: string | null }) {
  const { value, interval } = figure
  if (value === null) return null
  const [low, high] = [interval?.low ?? value, interval?.high ?? value]
  return (
    <div className={letter === null ? 'v-fame__mark is-own' : 'v-fame__mark'}>
      <i style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <b style={{ left: at(value) }}>{letter}</b>
    </div>
  )
}
