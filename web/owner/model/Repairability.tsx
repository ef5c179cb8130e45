import type { RepairabilityView } from '#catalog/contract'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import style from '../lines.module.css'
import { useText } from '../text.ts'

const parts = ['SDD', 'SF', 'ST', 'SSP', 'SSU', 'SRI'] as const

/** The declared index with its class; opened, its six parts. */
export function Repairability({ of }: { readonly of: RepairabilityView | null }) {
  const { t, format } = useText()
  return (
    <section aria-labelledby="repairability">
      <Stack gap={8}>
        <h2 id="repairability">{t('repairability.title')}</h2>
        {of ? (
          <>
            <p>
              <strong>{t('repairability.class', { class: of.class })}</strong>
              {' · '}
              {t('repairability.index', { index: format.number(Math.round(of.index * 100) / 100) })}
            </p>
            <Disclosure summary={t('repairability.note')}>
              <table className={style['lines']}>
                <thead>
                  <tr>
                    <th scope="col">{t('repairability.part')}</th>
                    <th scope="col">{t('repairability.points')}</th>
                  </tr>
                </thead>
                <tbody>
                  {parts.map((part) => (
                    <tr key={part}>
                      <th scope="row">{t(`repairability.${part}`)}</th>
                      <td>{format.number(of.points[part])}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Disclosure>
            {of.demo ? <Soft small>{t('terms.demo')}</Soft> : null}
          </>
        ) : (
          <Soft>{t('repairability.none')}</Soft>
        )}
      </Stack>
    </section>
  )
}
