import { categories, causes, coveredComponents } from '#coverage/contract'
import { Field, Select } from '#ui/Field.tsx'
import { useKnown, useText } from '../text.ts'
import style from './coverage.module.css'
import { partName } from './Rules.tsx'
import { useMarketNames } from './useMarketNames.ts'

type Props = {
  readonly market: string
  readonly onMarket: (market: string) => void
  readonly markets: readonly string[]
  readonly plans: readonly string[]
  readonly today: string
  readonly reason: (field: string) => string | undefined
}

const conditions = ['new', 'used', 'refurbished'] as const

/** The device, its sale and its fault, as a case tells them. */
export function CaseFields(props: Props) {
  const { t } = useText()
  const { reason, today } = props
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return (
    <>
      <Sale {...props} bought={yearAgo} />
      <div className={style['fields']}>
        <Fault />
        <Field
          label={t('desk.cover.reportedOn')}
          name="reportedOn"
          type="date"
          required
          defaultValue={today}
          error={reason('fault.reportedOn')}
        />
        <Field label={t('desk.cover.part')} name="part" inputMode="decimal" defaultValue="100" />
        <Field label={t('desk.cover.labour')} name="labour" inputMode="decimal" defaultValue="40" />
      </div>
      <Plan {...props} bought={yearAgo} />
    </>
  )
}

function Sale({ market, onMarket, markets, bought, reason }: Props & { readonly bought: string }) {
  const { t } = useText()
  const known = useKnown()
  const nameOf = useMarketNames()
  const options = nameOf(markets).map(([code, name]) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
  return (
    <div className={style['fields']}>
      <Select
        label={t('desk.cover.market')}
        name="market"
        value={market}
        onChange={({ target }) => onMarket(target.value)}
      >
        {options}
      </Select>
      <Select
        label={t('desk.device.soldIn')}
        name="soldInMarket"
        key={market}
        defaultValue={market}
      >
        {options}
      </Select>
      <Select label={t('desk.cover.category')} name="category">
        {categories.map((id) => (
          <option key={id} value={id}>
            {known('desk.cover.category.', id)}
          </option>
        ))}
      </Select>
      <Select label={t('desk.device.condition')} name="condition">
        {conditions.map((id) => (
          <option key={id} value={id}>
            {t(`desk.unit.${id}`)}
          </option>
        ))}
      </Select>
      <Field
        label={t('desk.cover.contractOn')}
        name="contractOn"
        type="date"
        required
        defaultValue={bought}
        error={reason('device.contractOn')}
      />
      <Field
        label={t('desk.cover.deliveredOn')}
        name="deliveredOn"
        type="date"
        required
        defaultValue={bought}
        error={reason('device.deliveredOn')}
      />
      <Field label={t('desk.cover.price')} name="price" inputMode="decimal" defaultValue="400" />
    </div>
  )
}

function Fault() {
  const { t } = useText()
  const known = useKnown()
  return (
    <>
      <Select label={t('desk.cover.component')} name="component">
        {coveredComponents.map((id) => (
          <option key={id} value={id}>
            {partName(known, id)}
          </option>
        ))}
      </Select>
      <Select label={t('desk.cover.cause')} name="cause">
        {causes.map((id) => (
          <option key={id} value={id}>
            {t(`desk.fault.${id}`)}
          </option>
        ))}
      </Select>
    </>
  )
}

function Plan({ plans, bought, reason }: Props & { readonly bought: string }) {
  const { t } = useText()
  if (plans.length === 0) return null
  return (
    <div className={style['fields']}>
      <Select label={t('desk.cover.plan')} name="plan">
        <option value="">{t('desk.cover.noPlan')}</option>
        {plans.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </Select>
      <Field
        label={t('desk.cover.boughtOn')}
        name="boughtOn"
        type="date"
        defaultValue={bought}
        error={reason('plans.0.boughtOn')}
      />
      <Field
        label={t('desk.cover.claimsUsed')}
        name="claimsUsed"
        inputMode="numeric"
        defaultValue="0"
      />
    </div>
  )
}
