import type { Payer } from '#coverage/contract'
import type { Money as Amount } from '#shared/money'
import { Soft } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import style from './lines.module.css'
import { useText } from './text.ts'

type Line = {
  readonly label: string
  readonly amount: Amount
  readonly shares: readonly { readonly payer: Payer; readonly amount: Amount }[]
}

type Props = {
  readonly lines: readonly Line[]
  /** Who pays holds only if a promise is confirmed. */
  readonly unsure?: boolean
}

/** What is done and what it costs, and beneath each line who pays it. */
export function Lines({ lines, unsure = false }: Props) {
  const { t, format } = useText()
  return (
    <div>
      {unsure ? <Soft small>{t('owner.lines.ifConfirmed')}</Soft> : null}
      <table className={style['lines']}>
        <thead>
          <tr>
            <th scope="col">{t('owner.lines.work')}</th>
            <th scope="col">{t('owner.lines.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, amount, shares }, at) => (
            <tr key={`${at} ${label}`}>
              <th scope="row">
                {label}
                {shares.map((share) => (
                  <span key={share.payer} className={style['share']}>
                    {t('owner.lines.share', {
                      payer: t(`owner.payer.${share.payer}`),
                      amount: format.money(share.amount),
                    })}
                  </span>
                ))}
              </th>
              <td>
                <Money of={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
