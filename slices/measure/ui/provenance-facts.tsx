import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { ProvenanceView } from '../rules/indicator-view.ts'
import { storyRuleWords } from '../rules/media/story-rule.ts'

/** Where rows came from: source, what was read, its fingerprint, when, by whom and by which code. */
export function ProvenanceFacts({ provenance }: { provenance: ProvenanceView }) {
  const { t } = useTranslation('measure')
  const { moment, count } = useFormats()
  const { kind, source, reference, fingerprint, rowCount, codeVersion, storyRule, by, at } = provenance
  return (
    <dl className="v-mea-facts">
      <dt>{t('provenance.source')}</dt>
      <dd data-data>{source}</dd>
      <dt>{t('provenance.kind')}</dt>
      <dd>{t(`source.${kind}`)}</dd>
      {reference && (
        <>
          <dt>{t('provenance.reference')}</dt>
          <dd data-data>{reference}</dd>
        </>
      )}
      {storyRule && (
        <>
          <dt>{t('story-rule.title')}</dt>
          <dd>{storyRuleWords(storyRule, t)}</dd>
        </>
      )}
      <dt>{t('provenance.read')}</dt>
      <dd>
        {moment(at)}
        {by && (
          <>
            , <span data-data>{by}</span>
          </>
        )}
        . {t('provenance.rows', { count: rowCount, shown: count(rowCount) })}
      </dd>
      <dt>{t('provenance.fingerprint')}</dt>
      <dd>
        <code className="v-mea-print">{fingerprint.slice(0, 16)}</code> · {codeVersion}
      </dd>
    </dl>
  )
}
