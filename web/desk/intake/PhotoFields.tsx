import { Icon } from '#ui/Icon.tsx'
import { IconCamera } from '#ui/icons.ts'
import { useText } from '../text.ts'
import repair from '../repair/repair.module.css'

type Props = {
  readonly photos: readonly File[]
  readonly onPhotos: (photos: readonly File[]) => void
}

/** Taken now, sent once the repair has its number. */
export function PhotoFields({ photos, onPhotos }: Props) {
  const { t } = useText()
  return (
    <div>
      <label className={repair['file']}>
        <Icon of={IconCamera} size={16} />
        {t('desk.photos.add')}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          multiple
          onChange={({ target }) => onPhotos([...photos, ...(target.files ?? [])])}
        />
      </label>{' '}
      <span role="status">{t('desk.photos.count', { count: photos.length })}</span>
    </div>
  )
}
