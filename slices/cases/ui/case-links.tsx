import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct } from './cases-data.ts'
import { type Finders, LinkForm } from './link-form.tsx'

/** Lines, messages and coverage that belong to the case. What is public stands here; what is said, at its own place. */
export function CaseLinks({ file, finders }: { file: CaseView; finders: Finders }) {
  const { t } = useTranslation('cases')
  const [isAdding, setAdding] = useShown<true>()
  const act = useCaseAct(file.id)
  const canLink = file.abilities.includes('link')
  return (
    <section aria-labelledby="case-links">
      <SectionHead title={t('links')} id="case-links">
        {canLink && (
          <button type="button" className="v-link" onClick={() => setAdding(true)}>
            {t('links.add')}
          </button>
        )}
      </SectionHead>
      {file.links.length === 0 && <p className="v-muted">{t('links.none')}</p>}
      <ul className="v-rows">
        {file.links.map((link) => (
          <li key={link.id}>
            <p className="v-strong">
              <LinkTitle link={link} />
            </p>
            <p className="v-meta">
              {t(`link.${link.kind}`)}
              <LinkFacts link={link} />
              {canLink && (
                <>
                  {' · '}
                  <button
                    type="button"
                    className="v-link v-case__out"
                    aria-label={t('links.remove.of', { title: link.title })}
                    disabled={act.isPending}
                    onClick={() => act.mutate({ path: `links/${link.id}`, method: 'DELETE' })}
                  >
                    {t('links.remove')}
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
      {isAdding && <LinkForm file={file} finders={finders} onClose={() => setAdding(null)} />}
    </section>
  )
}

type LinkRow = CaseView['links'][number]

function LinkTitle({ link }: { link: LinkRow }) {
  if (link.kind === 'message' && link.targetId)
    return (
      <Link to="/budskap/$id" params={{ id: link.targetId }} className="v-link" data-data>
        {link.title}
      </Link>
    )
  if (link.kind === 'line' && link.targetId)
    return (
      <Link to="/presse/linjer/$id" params={{ id: link.targetId }} className="v-link" data-data>
        {link.title}
      </Link>
    )
  if (link.href)
    return (
      <a href={link.href} className="v-link" rel="noreferrer" data-data>
        {link.title}
      </a>
    )
  return <span data-data>{link.title}</span>
}

function LinkFacts({ link }: { link: LinkRow }) {
  const { date } = useFormats()
  const facts = [link.outlet, link.publishedOn ? date(link.publishedOn) : ''].filter(Boolean)
  return facts.length > 0 ? <span data-data> · {facts.join(', ')}</span> : null
}
