import { IconCamera } from '#ui/icons.ts'
import { FileButton } from '../kit/FileButton.tsx'
import kit from '../kit/kit.module.css'
import { useText } from '../text.ts'

type Props = {
  readonly photos: readonly File[]
  readonly onPhotos: (photos: readonly File[]) => void
}

/** Taken now, sent once the repair has its number. */
export function PhotoFields({ photos, onPhotos }: Props) {
  const { t } = useText()
  return (
    <div className={kit['buttons']}>
      <FileButton
        of={IconCamera}
        accept="image/jpeg,image/png,image/webp"
        camera
        many
        onFiles={(files) => onPhotos([...photos, ...files])}
      >
        {t('desk.photos.add')}
      </FileButton>
      <span role="status">{t('desk.photos.count', { count: photos.length })}</span>
    </div>
  )
}
