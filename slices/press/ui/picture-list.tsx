import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { AsItStood } from '../../../kit/ui/as-it-stood.tsx'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../approval/ui/index.ts'
import { PictureForm } from './picture-form.tsx'
import { type Pictures, usePictures, useRoomAct } from './room-data.ts'

type Picture = Pictures['pictures'][number]

/** Presse → Bilder: what lies in the press room, and what waits for its release. */
export function PictureList() {
  const { t } = useTranslation('press-room')
  const query = usePictures()
  const [isAdding, setAdding] = useShown<true>()
  const count = query.data?.pictures.length ?? 0
  return (
    <>
      <PageHead
        className="c-3-12"
        title={count > 0 ? t('pictures.h1', { count }) : t('pictures.h1.none')}
        lead={t('pictures.lead')}
      >
        <AsItStood place="pictures" isButton />
        {query.data?.mayKeep && (
          <Button data-size="sm" onClick={() => setAdding(true)}>
            {t('pictures.new')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <Loaded query={query} text={t('pictures.loading')}>
          {(data) => <Rows pictures={data.pictures} mayKeep={data.mayKeep} />}
        </Loaded>
        <WaitingWords kind="press.picture" />
        {isAdding && <PictureForm choices={query.data?.choices ?? []} onClose={() => setAdding(null)} />}
      </div>
    </>
  )
}

function Rows({ pictures, mayKeep }: { pictures: Picture[]; mayKeep: boolean }) {
  const { t } = useTranslation('press-room')
  const [going, setGoing] = useShown<Picture>()
  const act = useRoomAct()
  if (pictures.length === 0) return <Empty level={2} title={t('pictures.empty')} text={t('pictures.empty-text')} />
  const columns: Column<Picture>[] = [
    {
      key: 'alt',
      title: t('pictures.what'),
      isHead: true,
      cell: (picture) => <span data-data="">{picture.texts.nb?.alt}</span>,
    },
    { key: 'credit', title: t('pictures.credit'), cell: (picture) => <span data-data="">{picture.credit}</span> },
    { key: 'licence', title: t('pictures.licence'), cell: (picture) => t(`pictures.licence.${picture.licence}`) },
    {
      key: 'state',
      title: t('pictures.state'),
      cell: (picture) =>
        picture.isPublic ? (
          <a href={`/presserom/bilder/${picture.id}-web.jpg`}>{t('pictures.out')}</a>
        ) : (
          t(picture.isApproved ? 'pictures.waits' : 'pictures.waits-approval')
        ),
    },
    ...(mayKeep
      ? [
          {
            key: t('pictures.retire'),
            title: '',
            cell: (picture: Picture) => (
              <Button
                data-size="sm"
                variant="tertiary"
                aria-label={t('pictures.retire-one', { what: picture.texts.nb?.alt })}
                onClick={() => setGoing(picture)}
              >
                {t('pictures.retire')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable caption={t('pictures.caption')} columns={columns} rows={pictures} keyOf={(picture) => picture.id} />
      {going && (
        <ConfirmDialog
          isOpen
          title={t('pictures.retire-title')}
          action={t('pictures.retire')}
          error={act.error}
          isBusy={act.isPending}
          onConfirm={() =>
            act.mutate(
              { path: `/api/press/pictures/${going.id}`, method: 'DELETE' },
              { onSuccess: () => setGoing(null) },
            )
          }
          onClose={() => setGoing(null)}
        >
          <p>{t('pictures.retire-text')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
