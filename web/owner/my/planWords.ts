import type { OfferView } from '#plans/contract'
import { useText } from '../text.ts'

type Terms = Pick<OfferView, 'kind' | 'perils' | 'components' | 'deductible'> &
  Partial<Pick<OfferView, 'claimsMax'>>

/** What a plan covers and what a claim costs, in a few words each; how many claims, if asked. */
export function usePlanWords(): (terms: Terms) => string[] {
  const { t, language, format } = useText()
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  return ({ kind, perils, components, claimsMax, deductible }) => {
    if (kind === 'assured_value') return [t('plan.assured')]
    const known = perils.flatMap((peril) =>
      peril === 'defect' || peril === 'accident' || peril === 'liquid'
        ? [t(`plan.peril.${peril}`)]
        : [],
    )
    return [
      t('plan.covers', { perils: list.format(known) }),
      ...(components?.join() === 'display' ? [t('plan.screenOnly')] : []),
      ...(claimsMax === undefined
        ? []
        : [
            claimsMax === null ? t('plan.claimsUnlimited') : t('plan.claims', { count: claimsMax }),
          ]),
      deductible ? t('plan.fee', { amount: format.money(deductible) }) : t('plan.noFee'),
    ]
  }
}
