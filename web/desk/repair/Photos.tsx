import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isOpen, repairs, type RepairView } from '#repairs/contract'
import { call } from '#lib/call.ts'
import { IconCamera } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { FileButton } from '../kit/FileButton.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import style from './repair.module.css'

/** The moment a photo belongs to, by how far the work is. */
const momentOf = {
  booked: 'intake',
  received: 'intake',
  diagnosed: 'opening',
  repairing: 'repair',
} as const

/** Photos as they were taken, each with its hash. */
export function Photos({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const known = useKnown()
  const { may } = useDesk()
  const queries = useQueryClient()
  const { stage } = repair
  const moment = stage in momentOf ? momentOf[stage as keyof typeof momentOf] : 'check'
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files)
        await call(repairs.addPhoto, { repair: repair.id, moment, file, mediaType: file.type })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [repairs.get.name] }),
  })
  return (
    <section className={style['part']}>
      <h2 className={style['small']}>{t('desk.photos')}</h2>
      <ul className={style['photos']}>
        {repair.photos.map((photo) => (
          <li key={photo.id}>
            <a
              href={`/v1/repairs/${repair.id}/photos/${photo.id}`}
              target="_blank"
              rel="noreferrer"
            >
              <img
                src={`/v1/repairs/${repair.id}/photos/${photo.id}`}
                alt={`${known('desk.moment.', photo.moment)} ${photo.note}`}
                loading="lazy"
              />
            </a>
            <span className={style['soft']}>
              {known('desk.moment.', photo.moment)} ·{' '}
              <When at={photo.at} timeZone={repair.timeZone} />
            </span>
            <code className={style['hash']} title={photo.sha256}>
              {photo.sha256.slice(0, 12)}
            </code>
          </li>
        ))}
      </ul>
      {may('repairs.addPhoto') && isOpen(repair) ? (
        <FileButton
          of={IconCamera}
          accept="image/jpeg,image/png,image/webp"
          many
          busy={add.isPending}
          onFiles={(files) => add.mutate(files)}
        >
          {add.isPending ? t('desk.photos.sending') : t('desk.photos.add')}
        </FileButton>
      ) : null}
      {add.error ? <Refused problem={add.error} /> : null}
    </section>
  )
}
