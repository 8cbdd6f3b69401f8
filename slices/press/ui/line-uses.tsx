import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type LineFile, lineText, useLineAct } from './line-data.ts'

type Use = LineFile['uses'][number]

/** Which answers it was given in, which outlet got which version, and those who got an old one and are to be told. */
export function LineUses({ line }: { line: LineFile }) {
  const { t } = useTranslation('press-desk')
  const act = useLineAct()
  const waiting = line.uses.filter((use) => use.isOld && !use.toldAt)
  return (
    <section aria-labelledby="line-uses">
      <SectionHead title={t('line.uses')} id="line-uses">
        {line.uses.length}
      </SectionHead>
      {waiting.length > 0 && <p className="v-strong">{t('line.uses.old', { count: waiting.length })}</p>}
      {line.uses.length === 0 && <p className="v-muted">{t('line.uses.none')}</p>}
      <ul className="v-rows">
        {line.uses.map((use) => (
          <li key={`${use.subject} ${use.number}`}>
            <UsedIn use={use} />
            <p className="v-meta">
              {t('line.use', { number: use.number, at: use.usedAt })}
              {use.toldAt && ` · ${t('line.told', { at: use.toldAt })}`}
            </p>
            {use.isOld && !use.toldAt && line.abilities.includes('use') && (
              <p className="v-btns">
                {use.inquiry?.email && (
                  <a className="v-link" href={letterTo(use.inquiry, line, t('line.tell.opening'))}>
                    {t('line.tell')}
                  </a>
                )}
                <button
                  type="button"
                  className="v-link"
                  disabled={act.isPending}
                  aria-label={t('line.tell.done.of', { subject: use.inquiry?.number ?? '' })}
                  onClick={() => act.mutate({ path: `/${line.id}/told`, json: { subject: use.subject } })}
                >
                  {t('line.tell.done')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
    </section>
  )
}

function UsedIn({ use }: { use: Use }) {
  const { t } = useTranslation('press-desk')
  if (!use.inquiry) return <p>{t('line.use.elsewhere')}</p>
  const { topic, outlet, number } = use.inquiry
  return (
    <p>
      <Link className="v-link" to="/presse/henvendelse/$id" params={{ id: use.subject }} data-data>
        {topic}
      </Link>{' '}
      <span className="v-meta" data-data>
        {[outlet, number].filter(Boolean).join(' · ')}
      </span>
    </p>
  )
}

/** A letter in the reader's own mail program, with the text in force; nothing is sent before they send it. */
function letterTo({ email, topic }: NonNullable<Use['inquiry']>, line: LineFile, opening: string): string {
  const { answer } = lineText((line.versions[0] ?? line).texts, 'nb')
  const words = new URLSearchParams({ subject: topic, body: `${opening}\n\n${answer}` })
    .toString()
    .replaceAll('+', '%20')
  return `mailto:${encodeURIComponent(email ?? '')}?${words}`
}
