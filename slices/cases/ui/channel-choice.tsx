import { Checkbox, Details, Fieldset } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { AnalysisView } from '../rules/analysis-view.ts'
import { useNameIn } from './names-of.ts'

type Props = {
  view: AnalysisView
  groupKey: string
  chosen: string[]
  onChoose: (channelKeys: string[]) => void
}

/** Channels that the strategy says reach the group come first, with what is measured; the rest one step away. */
export function ChannelChoice({ view, groupKey, chosen, onChoose }: Props) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  const isNear = (channel: AnalysisView['channels'][number]) =>
    channel.groupKeys.includes(groupKey) || chosen.includes(channel.key)
  const near = view.channels.filter(isNear)
  const other = view.channels.filter((channel) => !isNear(channel))
  const reachOf = (key: string) => {
    const reach = view.reach.find((one) => one.channelKey === key && one.groupKey === groupKey)
    return reach ? t('analysis.reach', { reached: reach.reached, of: reach.of }) : t('analysis.reach.unmeasured')
  }
  const box = (channel: AnalysisView['channels'][number]) => (
    <Checkbox
      key={channel.key}
      data-size="sm"
      label={nameIn(channel.names)}
      description={reachOf(channel.key)}
      value={channel.key}
      checked={chosen.includes(channel.key)}
      onChange={() =>
        onChoose(chosen.includes(channel.key) ? chosen.filter((one) => one !== channel.key) : [...chosen, channel.key])
      }
    />
  )
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{t('analysis.channels.question')}</Fieldset.Legend>
      {near.length > 0 && <Fieldset.Description>{t('analysis.channels.reaching')}</Fieldset.Description>}
      {near.map(box)}
      {other.length > 0 && (
        <Details data-size="sm" defaultOpen={near.length === 0}>
          <Details.Summary>{t('analysis.channels.other', { count: other.length })}</Details.Summary>
          <Details.Content>{other.map(box)}</Details.Content>
        </Details>
      )}
    </Fieldset>
  )
}
