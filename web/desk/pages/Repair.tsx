import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Notice } from '#ui/Notice.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { CheckStep } from '../repair/CheckStep.tsx'
import { DevicePanel } from '../repair/DevicePanel.tsx'
import { DiagnosisStep } from '../repair/DiagnosisStep.tsx'
import { EstimateStep } from '../repair/EstimateStep.tsx'
import { HandOverStep } from '../repair/HandOverStep.tsx'
import { History } from '../repair/History.tsx'
import { IntakeStep } from '../repair/IntakeStep.tsx'
import { Links } from '../repair/Links.tsx'
import { Messages } from '../repair/Messages.tsx'
import { Moves } from '../repair/Moves.tsx'
import { Photos } from '../repair/Photos.tsx'
import { Papers } from '../repair/Papers.tsx'
import { PromiseClock } from '../repair/PromiseClock.tsx'
import style from '../repair/repair.module.css'
import { askedStep } from '../repair/steps.ts'
import { Assignee, Truths } from '../repair/Truths.tsx'
import { WorkStep } from '../repair/WorkStep.tsx'
import { useDesk } from '../session.tsx'
import { Inspector } from '../shell/inspector.tsx'
import { useText } from '../text.ts'

/** One repair whole: the device at the left, the work in the middle, the truths at the right. */
export function Repair({ repair }: { readonly repair: string }) {
  const { t } = useText()
  // The address holds an id as the server gave it; a wrong one is refused as not found.
  const asked = useQuery(asking(repairs.get, { repair: repair as `rep_${string}` }))
  return (
    <DeskPage
      title={asked.data?.number ?? t('desk.repair')}
      note={asked.data ? `${asked.data.model.name} · ${asked.data.owner}` : null}
    >
      <Asked of={asked} shape="card">
        {(found) => <Whole key={found.id} repair={found} />}
      </Asked>
    </DeskPage>
  )
}

function Whole({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { markets, market } = useDesk()
  const [params] = useSearchParams()
  const open = askedStep(params.get('do'))
  const currency = (markets.find(({ id }) => id === repair.market) ?? market).currency
  return (
    <>
      {params.has('taken') ? (
        <Notice kind="good" live title={t('desk.intake.taken')}>
          <Links repair={repair} />
        </Notice>
      ) : null}
      <div className={style['columns']}>
        <DevicePanel repair={repair} />
        {/* A new stage is a new form: nothing typed for the old one may stay. */}
        <div key={repair.stage} className={style['work']}>
          <IntakeStep repair={repair} currency={currency} />
          <DiagnosisStep repair={repair} open={open === 'diagnosis'} />
          <EstimateStep repair={repair} currency={currency} open={open === 'estimate'} />
          <WorkStep repair={repair} />
          <CheckStep repair={repair} />
          <HandOverStep repair={repair} />
          <Moves repair={repair} />
        </div>
      </div>
      <Inspector>
        <div className={style['inspector']}>
          <Truths repair={repair} />
          <Assignee repair={repair} />
          <PromiseClock repair={repair} />
          <Messages repair={repair} />
          <Photos repair={repair} />
          <Papers repair={repair} />
          <Links repair={repair} />
          <History repair={repair} />
        </div>
      </Inspector>
    </>
  )
}
