import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconMapPin } from '#ui/icons.ts'
import { Stack } from '#ui/Layout.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { useTrouble } from '../trouble.ts'

type Point = 'idle' | 'asking' | 'refused'

/** Where to look: typed, or told by the browser, which is asked only when the owner presses. */
export function PlaceForm({ busy }: { readonly busy: boolean }) {
  const { t } = useText()
  const [{ near, at }, change] = useTrouble()
  const [point, setPoint] = useState<Point>('idle')
  const locate = () => {
    setPoint('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint('idle')
        // Two decimals are about a kilometre: near enough for a way, too coarse for a door.
        change({
          at: `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`,
          near: undefined,
        })
      },
      () => setPoint('refused'),
      { timeout: 10_000 },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const said = String(new FormData(event.currentTarget).get('near') ?? '').trim()
        change({ near: said || undefined, at: undefined })
      }}
    >
      <Stack gap={4}>
        <div className={style['inline']}>
          <Field
            key={near}
            label={t('owner.place.label')}
            name="near"
            required
            maxLength={80}
            autoComplete="postal-code"
            defaultValue={near}
          />
          <Button type="submit" busy={busy}>
            {t('owner.place.go')}
          </Button>
        </div>
        <div>
          <Button kind="plain" busy={point === 'asking'} onClick={locate}>
            <Icon of={IconMapPin} />
            {t('owner.place.locate')}
          </Button>
        </div>
        <p role="status">
          {point === 'refused' ? t('owner.place.refused') : at ? t('owner.place.located') : ''}
        </p>
      </Stack>
    </form>
  )
}
