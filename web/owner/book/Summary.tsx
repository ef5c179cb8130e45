import { useQuery } from '@tanstack/react-query'
import { catalog } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { repairs } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { Stack } from '#ui/Layout.tsx'
import { When } from '#ui/When.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { placeOf, type Trouble, unitOf } from '../trouble.ts'

type Props = {
  readonly trouble: Trouble
  /** Where it is done: the name of the place, or the way itself. */
  readonly name: string
  readonly timeZone: string | undefined
}

/** What will be booked, before it is: device, trouble, way, time, price. */
export function Summary({ trouble, name, timeZone }: Props) {
  const { t, format } = useText()
  const { market = '', symptom = '', slot, slotEnd, four } = trouble
  const accident = trouble.accident === 'yes'
  const input = { market, symptom, ...unitOf(trouble), accident, ...placeOf(trouble) }
  // The same question as on the page before, so its answer is at hand.
  const { data } = useQuery({ ...asking(repairs.options, input), staleTime: 60_000 })
  const category = data?.model.category
  const symptoms = useQuery({
    ...asking(catalog.symptoms, { category: category ?? 'phone' }),
    enabled: category !== undefined,
    staleTime: 300_000,
  })
  if (!data) return null
  const label = symptoms.data?.items.find(({ id }) => id === symptom)?.label
  const price = data.options.find((option) => option.price)?.price
  const amount = price ? format.money(price) : ''
  const words = () => {
    if (!price) return t('owner.price.afterDiagnosis')
    if (price.minor === 0) return t('owner.price.nothing')
    return data.covered === 'unknown' ? t('owner.price.upTo', { amount }) : amount
  }
  return (
    <Card title={t('owner.summary.title')}>
      <Stack gap={12}>
        <DeviceHead model={data.model} lastFour={four}>
          {label}
        </DeviceHead>
        <dl className={style['facts']}>
          <dt>{t('owner.summary.way')}</dt>
          <dd>{name}</dd>
          {slot && timeZone ? (
            <>
              <dt>{t('owner.summary.when')}</dt>
              <dd>
                <When at={slot} timeZone={timeZone} {...(slotEnd ? { until: slotEnd } : {})} />
              </dd>
            </>
          ) : null}
          <dt>{t('owner.summary.price')}</dt>
          <dd>{words()}</dd>
        </dl>
      </Stack>
    </Card>
  )
}
