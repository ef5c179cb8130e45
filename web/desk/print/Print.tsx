import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Asked } from '../kit/Asked.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useText } from '../text.ts'
import { JobSheet } from './JobSheet.tsx'
import { Label } from './Label.tsx'
import style from './print.module.css'

const papers = {
  'job-sheet': ['A4', 'A5'],
  label: ['62×29', '50×30'],
} as const

/** What @page asks of the printer; only a style sheet can say it. */
const pages: Record<string, string> = {
  A4: '@page{size:A4;margin:14mm}',
  A5: '@page{size:A5;margin:8mm}',
  '62×29': '@page{size:62mm 29mm;margin:0}',
  '50×30': '@page{size:50mm 30mm;margin:0}',
}

type Props = { readonly repair: string; readonly paper: string }

/** Paper: the sheet itself on screen, and on the printer nothing but the sheet. */
export function Print({ repair, paper }: Props) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const kind = paper === 'label' ? 'label' : 'job-sheet'
  const sizes = papers[kind]
  const size = sizes.find((one) => one === params.get('size')) ?? sizes[0]
  // The address holds an id as the server gave it.
  const asked = useQuery(asking(repairs.get, { repair: repair as `rep_${string}` }))
  const title = kind === 'label' ? t('desk.print.label') : t('desk.print.jobSheet')
  return (
    <main id="content" className={style['print']}>
      <title>{`${title} ${asked.data?.number ?? ''} · ${t('app.name')}`}</title>
      <PageSize css={pages[size] ?? ''} />
      <div className={style['bar']}>
        <ButtonLink href={`/repairs/${repair}`}>{t('action.back')}</ButtonLink>
        <h1>{title}</h1>
        <Pick
          named
          label={t('desk.print.size')}
          value={size}
          onChange={(next) => setParams({ size: next })}
          options={sizes.map((one) => [one, one === 'A4' || one === 'A5' ? one : `${one} mm`])}
        />
        <Button kind="filled" onClick={() => print()}>
          {t('desk.print')}
        </Button>
      </div>
      <Asked of={asked} shape="card">
        {(found: RepairView) =>
          kind === 'label' ? (
            <Label repair={found} size={size} />
          ) : (
            <JobSheet repair={found} size={size} />
          )
        }
      </Asked>
    </main>
  )
}

/** The policy of the page allows style tags with its nonce only. */
function PageSize({ css }: { readonly css: string }) {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce
  return <style {...(nonce ? { nonce } : {})}>{css}</style>
}
