import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconMapPin } from '#ui/icons.ts'
import { Stack } from '#ui/Layout.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { noTime, useTrouble } from '../trouble.ts'
import { exactPoint, isPostcode, keepPoint } from './where.ts'

type Point = 'idle' | 'asking' | 'refused'

/** Where the technician comes: by postcode, or to where the owner is. Elsewhere, other times. */
export function WhereForm() {
  const { t } = useText()
  const [{ near, at }, change] = useTrouble()
  const [point, setPoint] = useState<Point>('idle')
  const locate = () => {
    setPoint('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint('idle')
        change({ ...noTime, at: keepPoint(coords), near: undefined })
      },
      () => setPoint('refused'),
      { timeout: 10_000, enableHighAccuracy: true },
    )
  }
  const located = () => {
    if (point === 'refused') return t('owner.place.refused')
    if (!at) return ''
    return exactPoint(at) ? t('owner.visit.exact') : t('owner.visit.rough')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const said = String(new FormData(event.currentTarget).get('near') ?? '').trim()
        if (said !== near) change({ ...noTime, near: said, at: undefined })
      }}
    >
      <Stack gap={4}>
        <div className={style['inline']}>
          <Field
            key={near}
            label={t('owner.visit.postcode')}
            name="near"
            required
            minLength={2}
            maxLength={12}
            autoComplete="postal-code"
            defaultValue={isPostcode(near) ? near : ''}
          />
          <Button type="submit">{t('owner.visit.see')}</Button>
        </div>
        <div>
          <Button kind="plain" busy={point === 'asking'} onClick={locate}>
            <Icon of={IconMapPin} />
            {t('owner.place.locate')}
          </Button>
        </div>
        <p role="status">{located()}</p>
      </Stack>
    </form>
  )
}
