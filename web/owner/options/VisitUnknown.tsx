import { isOffered } from '#markets/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { useMarkets } from '../market.ts'
import { useText } from '../text.ts'
import { placeOf, type Trouble, useTrouble } from '../trouble.ts'
import type { Found } from './Answer.tsx'

type Props = { readonly found: Found; readonly trouble: Trouble }

/**
 * Where the market has visits: what is missing to say when one could be. Where somebody cannot come
 * after all, that is said; a market without visits shows nothing.
 */
export function VisitUnknown({ found, trouble }: Props) {
  const { t } = useText()
  const [, change] = useTrouble()
  const market = useMarkets().data?.items.find(({ id }) => id === trouble.market)
  const hasVisits = market?.lineUp.some(
    ({ service, state }) => service === 'visit' && isOffered(state),
  )
  if (!hasVisits || found.options.some(({ way }) => way === 'visit')) return null
  if (Object.keys(placeOf(trouble)).length > 0) return <Soft small>{t('owner.visit.notHere')}</Soft>
  return (
    <Card level={3} title={t('owner.visit.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const said = String(new FormData(event.currentTarget).get('postcode') ?? '').trim()
          change({ near: said, at: undefined })
        }}
      >
        <Stack gap={12}>
          <p>{t('owner.visit.ask')}</p>
          <Field
            label={t('owner.visit.postcode')}
            name="postcode"
            required
            minLength={2}
            maxLength={12}
            autoComplete="postal-code"
          />
          <div>
            <Button type="submit">{t('owner.visit.see')}</Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
