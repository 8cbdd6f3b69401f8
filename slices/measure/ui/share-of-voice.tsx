import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { MediaView } from '../rules/media/media-view.ts'
import { storyRuleWords } from '../rules/media/story-rule.ts'
import { IntervalBar } from './interval-bar.tsx'
import type { MediaChoice } from './media-data.ts'
import { useFigures } from './use-figures.ts'
import { VoiceDialog } from './voice-dialog.tsx'

type Props = { view: MediaView; choice: MediaChoice; onChoose: (choice: MediaChoice) => void; onRule: () => void }
const SHARE = { scale: 'share', unit: '' } as const

/** How much of what is written about the chain of justice names each of its parts, with an interval that counts stories. */
export function ShareOfVoice({ view, choice, onChoose, onRule }: Props) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { withUnit, span } = useFigures()
  const [isPutting, setPutting] = useShown<true>()
  const panel = view.panels.find(({ id }) => id === view.panelId)
  if (!panel)
    return view.held === 0 ? null : (
      <section className="v-block" aria-labelledby="voice-title">
        <SectionHead id="voice-title" title={t('voice.title')} />
        <Empty title={t('voice.no-panel')} text={t('voice.no-panel.about')} />
      </section>
    )
  const [ours] = view.shares
  return (
    <section className="v-block" aria-labelledby="voice-title">
      <SectionHead id="voice-title" title={t('voice.title')}>
        {ours && t('voice.of', { all: count(ours.all), stories: count(ours.clusters) })}
      </SectionHead>
      <div className="v-mea-fields">
        <SelectField
          label={t('panel.name')}
          options={view.panels.map(({ id, name }) => ({ value: id, label: name }))}
          value={panel.id}
          onPick={(panelId) => onChoose({ ...choice, panelId })}
        />
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.from')}
          value={choice.fromOn ?? view.fromOn}
          onChange={(event) => onChoose({ ...choice, fromOn: event.target.value })}
        />
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.to')}
          value={choice.toOn ?? view.toOn}
          onChange={(event) => onChoose({ ...choice, toOn: event.target.value })}
        />
      </div>
      {view.shares.length === 0 ? (
        <Empty title={t('voice.too-few')} text={t('voice.too-few.about')} />
      ) : (
        <DataTable
          caption={t('voice.title')}
          rows={view.shares}
          keyOf={(row) => row.actor}
          columns={[
            { key: 'who', title: t('voice.who'), isHead: true, cell: (row) => t(`actor.${row.actor}`) },
            { key: 'share', title: t('voice.share'), isNumber: true, cell: (row) => withUnit(row.share * 100, SHARE) },
            {
              key: 'interval',
              title: t('list.interval'),
              isNumber: true,
              cell: (row) => span(row.low * 100, row.high * 100, SHARE),
            },
            {
              key: 'picture',
              title: '',
              cell: (row) => (
                <IntervalBar
                  value={row.share * 100}
                  interval={{ low: row.low * 100, high: row.high * 100 }}
                  target={null}
                />
              ),
            },
            { key: 'mentions', title: t('voice.mentions'), isNumber: true, cell: (row) => count(row.ours) },
          ]}
        />
      )}
      <p className="v-meta v-mea-prose">
        {t('voice.about', { outlets: count(panel.outlets.length) })}{' '}
        {panel.coverage ? <span data-data>{panel.coverage}</span> : t('voice.coverage.none')}
      </p>
      {view.mayKeep && ours && (
        <p className="v-mea-more">
          <button type="button" className="v-link" onClick={() => setPutting(true)}>
            {t('voice.put')}
          </button>
        </p>
      )}
      {isPutting && (
        <VoiceDialog panel={panel} fromOn={view.fromOn} toOn={view.toOn} onClose={() => setPutting(null)} />
      )}
      <p className="v-meta v-mea-prose">
        {storyRuleWords(view.storyRule, t)}{' '}
        {view.chosenRule.days !== view.storyRule.days && `${t('story-rule.counting')} `}
        {view.maySetRule && (
          <button type="button" className="v-link" onClick={onRule}>
            {t('story-rule.open')}
          </button>
        )}
      </p>
    </section>
  )
}
