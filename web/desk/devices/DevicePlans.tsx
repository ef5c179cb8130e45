import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { asking } from '#lib/call.ts'
import { type ContractView, plans } from '#plans/contract'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Money } from '#ui/Money.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useText } from '../text.ts'
import style from './devices.module.css'

/** The care plans of this device, each with the claims that were made on it. */
export function DevicePlans({ device }: { readonly device: `dev_${string}` }) {
  const { t } = useText()
  const asked = useQuery(asking(plans.ofDevice, { device }))
  return (
    <Card title={t('plan.title')}>
      <Asked of={asked} shape="text">
        {({ items }) =>
          items.length > 0 ? (
            items.map((contract) => <Contract key={contract.id} of={contract} />)
          ) : (
            <EmptyState title={t('plan.deskNone')} />
          )
        }
      </Asked>
    </Card>
  )
}

function Contract({ of: contract }: { readonly of: ContractView }) {
  const { t } = useText()
  const { state, name, holder, claimsLeft, deductible, price, paid } = contract
  const open = { minor: price.minor - paid.minor, currency: price.currency }
  const isOpen = state === 'active' || state === 'bought'
  return (
    <div className={style['rule']}>
      <Meaning is={state === 'active' ? 'good' : isOpen ? 'waiting' : 'closed'}>
        {name} · {t(`plan.state.${state}`)}
      </Meaning>
      <Terms
        of={[
          term(t('plan.holder'), `${holder.name}, ${holder.email}`),
          term(
            t('plan.holds'),
            <>
              <OnDay day={contract.startsOn} /> – <OnDay day={contract.endsOn} />
            </>,
          ),
          term(
            t('plan.left'),
            claimsLeft === null ? t('plan.claimsUnlimited') : String(claimsLeft),
          ),
          term(t('plan.estimateFee'), deductible ? <Money of={deductible} /> : null),
          term(t('plan.open'), isOpen && open.minor > 0 ? <Money of={open} /> : null),
          ...contract.claims.map((claim) =>
            term(t('plan.claimRepair', { number: claim.number }), <ClaimLine of={claim} />),
          ),
        ]}
      />
    </div>
  )
}

type Claim = ContractView['claims'][number]

function ClaimLine({ of: { incidentOn, repair, state } }: { readonly of: Claim }) {
  const { t } = useText()
  return (
    <Link href={`/repairs/${repair}`}>
      <OnDay day={incidentOn} /> · {t(`plan.claimState.${state}`)}
    </Link>
  )
}
