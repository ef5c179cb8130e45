import { Popover } from '@mantine/core'
import { useState } from 'react'
import { remember, remembered } from '#lib/memory.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconAdjustments } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { type ColumnId, columnIds, usualColumns } from './repairColumns.tsx'
import style from './repairs.module.css'

/** Which columns this browser shows. */
export function useColumns() {
  const [shown, setShown] = useState<readonly ColumnId[]>(() => {
    const kept = remembered('columns')?.split(',') ?? usualColumns
    return columnIds.filter((id) => kept.some((one) => one === id))
  })
  const toggle = (id: ColumnId) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]
    remember('columns', next.join(','))
    setShown(next)
  }
  return { shown, toggle }
}

export function ColumnChooser({ shown, toggle }: ReturnType<typeof useColumns>) {
  const { t } = useText()
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <Button>
          <Icon of={IconAdjustments} size={16} />
          {t('desk.list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={style['columns']}>
          {columnIds.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={shown.includes(id)}
                disabled={id === 'number'}
                onChange={() => toggle(id)}
              />
              {t(`desk.column.${id}`)}
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
