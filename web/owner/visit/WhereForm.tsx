import { PlaceField } from '../PlaceField.tsx'
import { useText } from '../text.ts'
import { noTime, useTrouble } from '../trouble.ts'
import { exactPoint, isPostcode, keepPoint } from './where.ts'

/** Where the technician comes: by postcode, or to where the owner is. Elsewhere, other times. */
export function WhereForm() {
  const { t } = useText()
  const [{ near, at }, change] = useTrouble()
  const told = at && (exactPoint(at) ? t('owner.visit.exact') : t('owner.visit.rough'))
  return (
    <PlaceField
      label={t('owner.visit.postcode')}
      go={t('owner.visit.see')}
      value={isPostcode(near) ? near : ''}
      length={{ min: 2, max: 12 }}
      exact
      located={told || ''}
      onTyped={(said) => {
        if (said !== near) change({ ...noTime, near: said, at: undefined })
      }}
      onPoint={(coords) => change({ ...noTime, at: keepPoint(coords), near: undefined })}
    />
  )
}
