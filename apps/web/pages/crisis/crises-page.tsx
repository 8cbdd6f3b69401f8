import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { CrisisIndex, CrisisList, useCrises, useCrisisTitle } from '../../../../slices/crisis/ui/index.ts'

/** Opens with what is going on now; then exercises, then what is over. */
export function CrisesPage() {
  const { t } = useTranslation('crisis')
  const titleOf = useCrisisTitle()
  return (
    <>
      <CrisisIndex place="crises" />
      <div className="c-3-12">
        <Loaded query={useCrises()} text={t('list.loading')}>
          {({ items }) => {
            const open = items.filter((one) => one.state === 'open' && one.mode !== 'exercise')
            const exercises = items.filter((one) => one.state === 'open' && one.mode === 'exercise')
            const over = items.filter((one) => one.state === 'closed')
            const [first] = open
            const title =
              open.length === 0
                ? t('list.none')
                : open.length === 1
                  ? titleOf(first!)
                  : t('list.several', { count: open.length })
            return (
              <>
                <PageHead className="" title={title} isWritten={open.length === 1 && first?.what !== ''}>
                  <Link to="/krise/meld" className="ds-button" data-size="sm">
                    {t('declare.open')}
                  </Link>
                </PageHead>
                {items.length === 0 && <Empty title={t('list.empty')} text={t('list.empty.about')} />}
                {open.length > 0 && (
                  <section className="v-crisis-part">
                    <SectionHead title={t('list.open')}>{open.length}</SectionHead>
                    <CrisisList lines={open} caption={t('list.open')} />
                  </section>
                )}
                {exercises.length > 0 && (
                  <section className="v-crisis-part">
                    <SectionHead title={t('list.exercises')}>{exercises.length}</SectionHead>
                    <CrisisList lines={exercises} caption={t('list.exercises')} />
                  </section>
                )}
                {over.length > 0 && (
                  <section className="v-crisis-part">
                    <SectionHead title={t('list.over')}>{over.length}</SectionHead>
                    <CrisisList lines={over} caption={t('list.over')} />
                  </section>
                )}
              </>
            )
          }}
        </Loaded>
      </div>
    </>
  )
}
