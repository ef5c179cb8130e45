import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconMapPin } from '#ui/icons.ts'
import { Stack } from '#ui/Layout.tsx'
import style from './owner.module.css'
import { useText } from './text.ts'

type Point = 'idle' | 'asking' | 'refused'

type Props = {
  readonly label: string
  readonly go: string
  readonly value: string | undefined
  /** How many characters a typed place has. */
  readonly length: { readonly min?: number; readonly max: number }
  readonly busy?: boolean
  /** Whether a door is looked for, or only which way it lies. */
  readonly exact?: boolean
  /** What is said once a place has been told by the browser. */
  readonly located: string
  readonly onTyped: (said: string) => void
  readonly onPoint: (coords: GeolocationCoordinates) => void
}

/** A place: typed, or told by the browser, which is asked only when the owner presses. */
export function PlaceField(props: Props) {
  const { label, go, value, length, busy = false, exact = false, located } = props
  const { t } = useText()
  const [point, setPoint] = useState<Point>('idle')
  const locate = () => {
    setPoint('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint('idle')
        props.onPoint(coords)
      },
      () => setPoint('refused'),
      { timeout: 10_000, enableHighAccuracy: exact },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onTyped(String(new FormData(event.currentTarget).get('near') ?? '').trim())
      }}
    >
      <Stack gap={4}>
        <div className={style['inline']}>
          <Field
            key={value}
            label={label}
            name="near"
            required
            minLength={length.min}
            maxLength={length.max}
            autoComplete="postal-code"
            defaultValue={value}
          />
          <Button type="submit" busy={busy}>
            {go}
          </Button>
        </div>
        <div>
          <Button kind="plain" busy={point === 'asking'} onClick={locate}>
            <Icon of={IconMapPin} />
            {t('owner.place.locate')}
          </Button>
        </div>
        <p role="status">{point === 'refused' ? t('owner.place.refused') : located}</p>
      </Stack>
    </form>
  )
}
