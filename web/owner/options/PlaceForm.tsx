import { PlaceField } from '../PlaceField.tsx'
import { useText } from '../text.ts'
import { useTrouble } from '../trouble.ts'

/** Where to look for somebody who repairs. */
export function PlaceForm({ busy }: { readonly busy: boolean }) {
  const { t } = useText()
  const [{ near, at }, change] = useTrouble()
  return (
    <PlaceField
      label={t('owner.place.label')}
      go={t('owner.place.go')}
      value={near}
      length={{ max: 80 }}
      busy={busy}
      located={at ? t('owner.place.located') : ''}
      onTyped={(said) => change({ near: said || undefined, at: undefined })}
      // Two decimals are about a kilometre: near enough for a way, too coarse for a door.
      onPoint={({ latitude, longitude }) =>
        change({ at: `${latitude.toFixed(2)},${longitude.toFixed(2)}`, near: undefined })
      }
    />
  )
}
