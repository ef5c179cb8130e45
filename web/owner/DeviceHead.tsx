import type { ReactNode } from 'react'
import type { ModelView } from '#catalog/contract'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { Soft } from '#ui/Layout.tsx'
import style from './owner.module.css'

type Props = {
  readonly model: Pick<ModelView, 'name' | 'category'>
  readonly lastFour?: string | undefined
  readonly children?: ReactNode
}

/** A device as people know it: its shape, its name and its last four digits. */
export function DeviceHead({ model, lastFour, children }: Props) {
  return (
    <div className={style['device']}>
      <DeviceShape category={model.category} size={44} />
      <div>
        <p>
          <strong>{model.name}</strong>
          {lastFour ? <span> · …{lastFour}</span> : null}
        </p>
        {children ? <Soft small>{children}</Soft> : null}
      </div>
    </div>
  )
}
